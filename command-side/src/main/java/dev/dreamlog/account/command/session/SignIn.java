package dev.dreamlog.account.command.session;

import java.util.Optional;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.NoteSignIn;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.account.command.Credentials;
import dev.dreamlog.account.command.EmailAddress;
import dev.dreamlog.account.command.Passwords;
import dev.dreamlog.account.command.guarding.Knock;
import dev.dreamlog.account.command.guarding.SignInGuard;
import dev.dreamlog.account.command.session.OpenedSession.Owner;

/** Opens sessions for who knows the password, and continues them for who holds the last refresh token. */
@Component
public class SignIn {

    private final Credentials credentials;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final CommandGateway commands;

    SignIn(Credentials credentials, Passwords passwords, SignInGuard guard, Sessions sessions,
            AccessTokens accessTokens, CommandGateway commands) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.commands = commands;
    }

    /** The slow part, which needs no transaction: a stranger and a wrong password take equally long. */
    Credential recognise(String email, String password, Knock knock) {
        EmailAddress address = EmailAddress.of(email);
        Optional<Credential> credential = credentials.find(address);
        return guard.judge(address, credential.map(Credential::accountId), knock, () -> proven(credential, password))
                .orElseThrow(BadCredentials::new);
    }

    /** The same for somebody who is signed in already, and whose token alone does not prove enough. */
    public Credential recognise(AccountId account, String password) {
        return guard.judge(account, () -> proven(credentials.find(account), password))
                .orElseThrow(BadCredentials::new);
    }

    private Optional<Credential> proven(Optional<Credential> credential, String password) {
        return passwords.matches(password, credential.map(Credential::passwordHash)) ? credential : Optional.empty();
    }

    OpenedSession begin(Credential owner) {
        RefreshToken first = RefreshToken.fresh();
        UUID session = sessions.begin(owner.accountId(), first).orElseThrow(BadCredentials::new);
        commands.sendAndWait(new NoteSignIn(owner.accountId(), session.toString()));
        return opened(owner, session, first);
    }

    /** @throws UsedAgain when the token has been used before; then the whole session is to end */
    OpenedSession goOn(RefreshToken shown) {
        Sessions.Continued going = sessions.use(shown).orElseThrow(() -> refusal(shown));
        RefreshToken next = RefreshToken.fresh();
        sessions.hand(going.session(), next);
        return opened(credentials.find(going.account()).orElseThrow(InvalidToken::new), going.session(), next);
    }

    private RuntimeException refusal(RefreshToken shown) {
        return sessions.sessionThatUsed(shown).<RuntimeException>map(UsedAgain::new).orElseGet(InvalidToken::new);
    }

    private OpenedSession opened(Credential owner, UUID session, RefreshToken refresh) {
        String access = accessTokens.issue(owner.accountId(), owner.role(), session);
        return new OpenedSession(access, "Bearer", AccessTokens.LIFETIME.toSeconds(), refresh.text(),
                Sessions.REFRESHABLE.toSeconds(), new Owner(owner.accountId(), owner.displayName(), owner.role()));
    }
}
