package dev.dreamlog.account.command.joining;

import java.util.Objects;
import java.util.Optional;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.ChangeRole;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.account.command.Credentials;
import dev.dreamlog.account.command.EmailAddress;
import dev.dreamlog.account.command.Passwords;
import dev.dreamlog.account.command.password.PasswordRules;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.Ids;

/** The one way to join and to be given a role, whether over HTTP or by the demo. */
@Component
public class Registration {

    private final Credentials credentials;
    private final Passwords passwords;
    private final CommandGateway commands;
    private final TransactionTemplate transaction;

    Registration(Credentials credentials, Passwords passwords, CommandGateway commands,
            PlatformTransactionManager manager) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.commands = commands;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Joins. Call it outside any transaction, for hashing takes its time. */
    public AccountId register(NewAccount wish) {
        Acceptable acceptable = examine(wish);
        return Objects.requireNonNull(transaction.execute(_ -> admit(acceptable)));
    }

    /** Who has joined under this address. */
    public Optional<AccountId> accountOf(String email) {
        return credentials.find(EmailAddress.of(email)).map(Credential::accountId);
    }

    /** Gives the role without a word about why, as the product itself does. */
    public void grant(AccountId account, Role role) {
        grant(account, role, null);
    }

    /** Gives the role; the credential and the event change together. False when it was held already. */
    boolean grant(AccountId account, Role role, @Nullable String reason) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Role before = credentials.changeRole(account, role).orElseThrow(NotFound::new);
            commands.sendAndWait(new ChangeRole(account, role, reason));
            return before != role;
        }));
    }

    /** The slow part, which needs no transaction. */
    Acceptable examine(NewAccount wish) {
        EmailAddress email = EmailAddress.of(wish.email());
        PasswordRules.check(wish.password(), email, wish.displayName());
        return new Acceptable(email, wish.email().strip(), passwords.hash(wish.password()), wish.displayName().strip(),
                Optional.ofNullable(wish.timeZone()).orElse("UTC"), Optional.ofNullable(wish.locale()).orElse("en"));
    }

    /** The quick part, inside a transaction of the caller's. */
    AccountId admit(Acceptable wish) {
        AccountId id = new AccountId(Ids.next());
        if (!credentials.add(new Credential(id, wish.email(), wish.passwordHash(), wish.displayName(), Role.USER, 0))) {
            throw new EmailTaken();
        }
        commands.sendAndWait(new RegisterAccount(id, wish.givenEmail(), wish.displayName(), wish.timeZone(),
                wish.locale()));
        return id;
    }

    /**
     * A wish to join that only a taken e-mail address can still stop.
     *
     * @param givenEmail as its owner writes it, which is how they see it again
     */
    record Acceptable(EmailAddress email, String givenEmail, String passwordHash, String displayName, String timeZone,
            String locale) {}
}
