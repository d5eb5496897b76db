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
import dev.dreamlog.account.command.session.OpenedSession.Owner;

/** Opens sessions for who knows the password, and continues them for who holds the last refresh token. */
@Component
public class SignIn {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final CommandGateway commands;

    SignIn(Credentials credentials, Passwords passwords, Sessions sessions, AccessTokens accessTokens,
            CommandGateway commands) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.commands = commands;
    }

    /** The slow part, which needs no transaction: a stranger and a wrong password take equally long. */
    Credential recognise(String email, String password) {
        return recognise(credentials.find(EmailAddress.of(email)), password);
    }

    /** The same for somebody who is signed in already, and whose token alone does not prove enough. */
    public Credential recognise(AccountId account, String password) {
        return recognise(credentials.find(account), password);
    }

    private Credential recognise(Optional<Credential> credential, String password) {
        if (!passwords.matches(password, credential.map(Credential::passwordHash))) {
            throw new BadCredentials();
        }
        return credential.orElseThrow(BadCredentials::new);
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
