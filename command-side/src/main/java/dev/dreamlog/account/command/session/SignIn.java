package dev.dreamlog.account.command.session;

import java.util.Optional;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
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
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final CommandGateway commands;

    SignIn(Credentials credentials, Passwords passwords, SignInGuard guard, Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens, CommandGateway commands) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.commands = commands;
    }

    /** The slow part, which needs no transaction: a stranger and a wrong password take equally long. */
    Credential recognise(String email, String password, Knock knock) {
        EmailAddress address = EmailAddress.of(email);
        Optional<Credential> credential = credentials.find(address);
        Credential owner = guard
                .judge(address, credential.map(Credential::accountId), knock, () -> proven(credential, password))
                .orElseThrow(BadCredentials::new);
        return passwords.renewed(owner, password).orElseThrow(BadCredentials::new);
    }

    /** The same for somebody who is signed in already, and whose token alone does not prove enough. */
    public Credential recognise(AccountId account, String password) {
        return guard.judge(account, () -> proven(credentials.find(account), password))
                .orElseThrow(BadCredentials::new);
    }

    private Optional<Credential> proven(Optional<Credential> credential, String password) {
        return passwords.matches(password, credential.map(Credential::passwordHash)) ? credential : Optional.empty();
    }

    Opening begin(Credential owner, @Nullable String client) {
        UUID session = sessions.begin(owner, client).orElseThrow(BadCredentials::new);
        commands.sendAndWait(new NoteSignIn(owner.accountId(), session.toString()));
        return opened(owner, session);
    }

    /** @throws UsedAgain when the token has been used before; then the whole session is to end */
    Opening goOn(RefreshToken shown, @Nullable String client) {
        RefreshTokens.Used used = refreshTokens.use(shown).orElseThrow(() -> refusal(shown, client));
        if (!sessions.prolong(used.session())) {
            throw new InvalidToken();
        }
        return opened(credentials.find(used.account()).orElseThrow(InvalidToken::new), used.session());
    }

    private RuntimeException refusal(RefreshToken shown, @Nullable String client) {
        return refreshTokens.used(shown, client)
                .<RuntimeException>map(
                        used -> used.justNow() ? new AlreadyRefreshed() : new UsedAgain(used.account(), used.session()))
                .orElseGet(InvalidToken::new);
    }

    /** The session that a refresh token continues or continued. */
    public Optional<UUID> sessionOf(String refreshToken) {
        return refreshTokens.sessionOf(new RefreshToken(refreshToken));
    }

    private Opening opened(Credential owner, UUID session) {
        String access = accessTokens.issue(owner.accountId(), owner.role(), session);
        return new Opening(session, new OpenedSession(access, "Bearer", AccessTokens.LIFETIME.toSeconds(),
                refreshTokens.hand(session).text(), Sessions.REFRESHABLE.toSeconds(),
                new Owner(owner.accountId(), owner.displayName(), owner.role())));
    }

    /** A session that begins or goes on, and what its owner gets. */
    record Opening(UUID session, OpenedSession tokens) {}
}
