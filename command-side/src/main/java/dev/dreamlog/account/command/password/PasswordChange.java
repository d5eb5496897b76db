package dev.dreamlog.account.command.password;

import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.ChangePassword;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.account.command.Credentials;
import dev.dreamlog.account.command.Passwords;
import dev.dreamlog.account.command.session.BadCredentials;
import dev.dreamlog.account.command.session.OwnSessions;
import dev.dreamlog.account.command.session.SignIn;

/** What is to happen when somebody changes their password: all of it, or nothing. */
@Component
class PasswordChange {

    private final SignIn signIn;
    private final Passwords passwords;
    private final Credentials credentials;
    private final OwnSessions sessions;
    private final CommandGateway commands;

    PasswordChange(SignIn signIn, Passwords passwords, Credentials credentials, OwnSessions sessions,
            CommandGateway commands) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.credentials = credentials;
        this.sessions = sessions;
        this.commands = commands;
    }

    /** The slow part, which needs no transaction. Holding a token is not enough: it might be stolen. */
    Acceptable examine(AccountId account, String current, String wanted) {
        Credential owner = recognise(account, current);
        PasswordRules.check(wanted, owner.email(), owner.displayName());
        return new Acceptable(owner, passwords.hash(wanted));
    }

    private Credential recognise(AccountId account, String current) {
        try {
            return signIn.recognise(account, current);
        } catch (BadCredentials _) {
            throw new WrongPassword();
        }
    }

    /**
     * The quick part, inside a transaction of the caller's. Whoever is just signing in with the old password is out with
     * the others, or begins anew.
     */
    void make(Acceptable wish, UUID session) {
        AccountId account = wish.owner().accountId();
        if (!credentials.replaceHash(wish.owner(), wish.hash())) {
            throw new WrongPassword(); // It was right a moment ago.
        }
        sessions.endOthers(account, session);
        commands.sendAndWait(new ChangePassword(account));
    }

    /** A wish for another password that only a faster one can still stop. */
    record Acceptable(Credential owner, String hash) {}
}
