package dev.dreamlog.account.command;

import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ChangeRole;
import dev.dreamlog.account.api.NoteSignIn;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.account.api.SignedIn;

class AccountTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountRegistered JOINED = new AccountRegistered(ADA.toString(), "ada@example.org", "Ada",
            "Europe/London", "en");
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
}
