package dev.dreamlog.account.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountCommand;
import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountLocked;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ChangeRole;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.api.NoteRefusedSignIns;
import dev.dreamlog.account.api.NoteSignIn;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.account.api.SignInRefused;
import dev.dreamlog.account.api.SignedIn;
import dev.dreamlog.account.api.TellTimeZone;

class AccountTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountRegistered JOINED = new AccountRegistered(ADA.toString(), "ada@example.org", "Ada",
            "Europe/London", "en");
    private static final AccountErased ERASED = new AccountErased(ADA.toString());
    private static final RoleChanged IMAM = new RoleChanged(ADA.toString(), Role.USER, Role.IMAM, null);
    private AggregateTestFixture<Account> accounts;

    @BeforeEach
    void openAccounts() {
        accounts = new AggregateTestFixture<>(Account.class);
    }

    @Test
    void whoever_wishes_to_join_joins() {
        accounts.givenNoPriorActivity()
                .when(new RegisterAccount(ADA, "ada@example.org", "Ada", "Europe/London", "en")).expectEvents(JOINED);
    }

    @Test
    void a_role_can_be_given_for_a_reason() {
        accounts.given(JOINED).when(new ChangeRole(ADA, Role.IMAM, "She teaches."))
                .expectEvents(new RoleChanged(ADA.toString(), Role.USER, Role.IMAM, "She teaches."));
    }

    @Test
    void who_gets_a_role_loses_the_one_before() {
        accounts.given(JOINED, IMAM).when(new ChangeRole(ADA, Role.AUDITOR, null))
                .expectEvents(new RoleChanged(ADA.toString(), Role.IMAM, Role.AUDITOR, null));
    }

    @Test
    void giving_the_same_role_again_changes_nothing() {
        accounts.given(JOINED, IMAM).when(new ChangeRole(ADA, Role.IMAM, "Again.")).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void everybody_starts_as_a_user() {
        accounts.given(JOINED).when(new ChangeRole(ADA, Role.USER, null)).expectNoEvents();
    }

    @Test
    void signing_in_is_noted() {
        accounts.given(JOINED).when(new NoteSignIn(ADA, "s1")).expectEvents(new SignedIn(ADA.toString(), "s1"));
    }

    @Test
    void wrong_passwords_are_noted_and_that_nobody_may_try_for_a_while() {
        accounts.given(JOINED).when(new NoteRefusedSignIns(ADA, 2, null))
                .expectEvents(new SignInRefused(ADA.toString(), 2));
        accounts.given(JOINED).when(new NoteRefusedSignIns(ADA, 3, Instant.parse("2026-11-21T12:15:00Z"))).expectEvents(
                new SignInRefused(ADA.toString(), 3), new AccountLocked(ADA.toString(), "2026-11-21T12:15:00Z"));
    }

    @Test
    void an_account_can_be_erased() {
        accounts.given(JOINED).when(new EraseAccount(ADA)).expectEvents(ERASED).expectMarkedDeleted();
    }

    @Test
    void an_erased_account_does_not_exist_whatever_it_is_asked() {
        for (AccountCommand wish : List.of(new ChangeRole(ADA, Role.IMAM, null), new NoteSignIn(ADA, "s1"),
                new TellTimeZone(ADA), new EraseAccount(ADA))) {
            accounts.given(JOINED, ERASED).when(wish).expectException(AggregateDeletedException.class)
                    .expectNoEvents();
        }
    }
}
