package dev.dreamlog.account.command;

import java.util.List;
import java.util.UUID;

import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountCommand;
import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ChangePassword;
import dev.dreamlog.account.api.ChangeProfile;
import dev.dreamlog.account.api.ChangeRole;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.api.NoteSignIn;
import dev.dreamlog.account.api.PasswordChanged;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.account.api.SignedIn;
import dev.dreamlog.account.api.TellTimeZone;

class AccountTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountRegistered JOINED = new AccountRegistered(ADA.toString(), "ada@example.org", "Ada",
            "Europe/London", "en");
    private static final AccountErased ERASED = new AccountErased(ADA.toString());
    private static final RoleChanged IMAM = new RoleChanged(ADA.toString(), Role.USER, Role.IMAM, null);
    private static final ProfileChanged AUGUSTA = new ProfileChanged(ADA.toString(), "Augusta", "Europe/London", "en");
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
    void a_profile_is_told_whole_and_what_nobody_wished_to_change_stays() {
        accounts.given(JOINED).when(new ChangeProfile(ADA, "Augusta", null, null)).expectEvents(AUGUSTA);
        accounts.given(JOINED, AUGUSTA).when(new ChangeProfile(ADA, null, "Europe/Rome", "ru"))
                .expectEvents(new ProfileChanged(ADA.toString(), "Augusta", "Europe/Rome", "ru"));
    }

    @Test
    void a_profile_that_is_as_wished_does_not_change() {
        accounts.given(JOINED, AUGUSTA).when(new ChangeProfile(ADA, "Augusta", "Europe/London", "en")).expectNoEvents();
        accounts.given(JOINED).when(new ChangeProfile(ADA, null, null, null)).expectNoEvents();
    }

    @Test
    void where_somebody_lives_now_says_what_day_it_is() {
        accounts.given(JOINED, new ProfileChanged(ADA.toString(), "Ada", "Asia/Tokyo", "en"))
                .when(new TellTimeZone(ADA)).expectResultMessagePayload("Asia/Tokyo");
    }

    @Test
    void another_password_is_noted_without_a_word_about_it() {
        accounts.given(JOINED).when(new ChangePassword(ADA)).expectEvents(new PasswordChanged(ADA.toString()));
    }

    @Test
    void signing_in_is_noted() {
        accounts.given(JOINED).when(new NoteSignIn(ADA, "s1")).expectEvents(new SignedIn(ADA.toString(), "s1"));
    }

    @Test
    void an_account_can_be_erased() {
        accounts.given(JOINED).when(new EraseAccount(ADA)).expectEvents(ERASED).expectMarkedDeleted();
    }

    @Test
    void an_erased_account_does_not_exist_whatever_it_is_asked() {
        for (AccountCommand wish : List.of(new ChangeRole(ADA, Role.IMAM, null), new NoteSignIn(ADA, "s1"),
                new TellTimeZone(ADA), new ChangeProfile(ADA, "Augusta", null, null), new ChangePassword(ADA),
                new EraseAccount(ADA))) {
            accounts.given(JOINED, ERASED).when(wish).expectException(AggregateDeletedException.class)
                    .expectNoEvents();
        }
    }
}
