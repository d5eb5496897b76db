package dev.dreamlog.account.command;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountLocked;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ApiKeyMade;
import dev.dreamlog.account.api.ApiKeyRevoked;
import dev.dreamlog.account.api.ChangePassword;
import dev.dreamlog.account.api.ChangeProfile;
import dev.dreamlog.account.api.ChangeRole;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.api.MakeApiKey;
import dev.dreamlog.account.api.NoteRefusedSignIns;
import dev.dreamlog.account.api.NoteSignIn;
import dev.dreamlog.account.api.PasswordChanged;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.api.RevokeApiKey;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.account.api.Scope;
import dev.dreamlog.account.api.SignInRefused;
import dev.dreamlog.account.api.SignedIn;
import dev.dreamlog.account.api.TellTimeZone;
import dev.dreamlog.contract.api.NotFound;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

/** Somebody who joined. What proves that it is them stays out of the log. */
@Aggregate
class Account {

    private static final int MOST_KEYS = 20;

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // the first event brings it
    private AccountId id;
    private Role role = Role.USER;
    private String displayName = "";
    private String timeZone = "UTC";
    private String locale = "en";
    private final Set<String> keys = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterAccount command) {
        apply(new AccountRegistered(command.accountId().toString(), command.email(), command.displayName(),
                command.timeZone(), command.locale()));
    }

    @CommandHandler
    void decide(ChangeProfile command) {
        ProfileChanged changed = new ProfileChanged(id.toString(),
                Objects.requireNonNullElse(command.displayName(), displayName),
                Objects.requireNonNullElse(command.timeZone(), timeZone),
                Objects.requireNonNullElse(command.locale(), locale));
        if (!changed.equals(new ProfileChanged(id.toString(), displayName, timeZone, locale))) {
            apply(changed);
        }
    }

    @CommandHandler
    void decide(ChangePassword command) {
        apply(new PasswordChanged(id.toString()));
    }

    @CommandHandler
    void decide(ChangeRole command) {
        if (role != command.role()) {
            apply(new RoleChanged(id.toString(), role, command.role(), command.reason()));
        }
    }

    @CommandHandler
    void decide(NoteSignIn command) {
        apply(new SignedIn(id.toString(), command.sessionId()));
    }

    /** One that has expired counts until it is revoked: it is still on the list that its owner looks through. */
    @CommandHandler
    void decide(MakeApiKey command) {
        if (keys.size() >= MOST_KEYS) {
            throw new TooManyApiKeys(MOST_KEYS);
        }
        if (command.scopes().contains(Scope.AUDIT) && !role.mayAudit()) {
            throw new ScopeBeyondRole();
        }
        apply(new ApiKeyMade(id.toString(), command.keyId().toString(), command.name(),
                command.scopes().stream().sorted().toList(), command.expiresAt()));
    }

    @CommandHandler
    void decide(RevokeApiKey command) {
        if (!keys.contains(command.keyId().toString())) {
            throw new NotFound();
        }
        apply(new ApiKeyRevoked(id.toString(), command.keyId().toString()));
    }

    @CommandHandler
    void decide(NoteRefusedSignIns command) {
        apply(new SignInRefused(id.toString(), command.tries()));
        if (command.lockedUntil() != null) {
            apply(new AccountLocked(id.toString(), command.lockedUntil().toString()));
        }
    }

    @CommandHandler
    String decide(TellTimeZone command) {
        return timeZone;
    }

    @CommandHandler
    void decide(EraseAccount command) {
        apply(new AccountErased(id.toString()));
    }

    @EventSourcingHandler
    void evolve(AccountRegistered event) {
        id = AccountId.of(event.accountId());
        displayName = event.displayName();
        timeZone = event.timeZone();
        locale = event.locale();
    }

    @EventSourcingHandler
    void evolve(ProfileChanged event) {
        displayName = event.displayName();
        timeZone = event.timeZone();
        locale = event.locale();
    }

    @EventSourcingHandler
    void evolve(RoleChanged event) {
        role = event.role();
    }

    @EventSourcingHandler
    void evolve(ApiKeyMade event) {
        keys.add(event.keyId());
    }

    @EventSourcingHandler
    void evolve(ApiKeyRevoked event) {
        keys.remove(event.keyId());
    }

    /** From here on there is no such account, whatever it is asked. */
    @EventSourcingHandler
    void evolve(AccountErased event) {
        markDeleted();
    }
}
