package dev.dreamlog.account.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountCommand;
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

class AccountTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountRegistered JOINED = new AccountRegistered(ADA.toString(), "ada@example.org", "Ada",
            "Europe/London", "en");
    private static final AccountErased ERASED = new AccountErased(ADA.toString());
    private static final RoleChanged IMAM = new RoleChanged(ADA.toString(), Role.USER, Role.IMAM, null);
    private static final UUID KEY = UUID.fromString("01934c3e-0000-7000-8000-00000000f001");
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
    void a_key_is_made_with_its_scopes_in_order() {
        accounts.given(JOINED).when(new MakeApiKey(ADA, KEY, "Button", Set.of(Scope.WRITE, Scope.READ), null))
                .expectEvents(new ApiKeyMade(ADA.toString(), KEY.toString(), "Button",
                        List.of(Scope.READ, Scope.WRITE), null));
    }

    @Test
    void only_who_may_audit_hands_that_on() {
        accounts.given(JOINED, IMAM).when(auditing()).expectException(ScopeBeyondRole.class).expectNoEvents();
        for (Role role : List.of(Role.AUDITOR, Role.ADMIN)) {
            openAccounts();
            accounts.given(JOINED, new RoleChanged(ADA.toString(), Role.USER, role, null)).when(auditing())
                    .expectEvents(made(KEY, Scope.AUDIT));
        }
    }

    @Test
    void one_key_more_than_twenty_is_refused_until_another_is_revoked() {
        List<Object> twenty = new ArrayList<>(List.of(JOINED));
        Stream.generate(UUID::randomUUID).limit(20).map(key -> made(key, Scope.READ)).forEach(twenty::add);
        MakeApiKey oneMore = new MakeApiKey(ADA, KEY, "Button", Set.of(Scope.READ), null);
        accounts.given(twenty).when(oneMore).expectException(TooManyApiKeys.class).expectNoEvents();

        openAccounts();
        twenty.add(new ApiKeyRevoked(ADA.toString(), ((ApiKeyMade) twenty.getLast()).keyId()));
        accounts.given(twenty).when(oneMore).expectEvents(made(KEY, Scope.READ));
    }

    @Test
    void a_key_is_revoked_once() {
        ApiKeyRevoked revoked = new ApiKeyRevoked(ADA.toString(), KEY.toString());
        accounts.given(JOINED, made(KEY, Scope.READ)).when(new RevokeApiKey(ADA, KEY)).expectEvents(revoked);

        openAccounts();
        accounts.given(JOINED, made(KEY, Scope.READ), revoked).when(new RevokeApiKey(ADA, KEY))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void nobody_revokes_a_key_that_is_not_theirs() {
        accounts.given(JOINED).when(new RevokeApiKey(ADA, KEY)).expectException(NotFound.class).expectNoEvents();
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
                new TellTimeZone(ADA), new ChangeProfile(ADA, "Augusta", null, null), new ChangePassword(ADA),
                new EraseAccount(ADA), auditing(), new RevokeApiKey(ADA, KEY))) {
            accounts.given(JOINED, ERASED).when(wish).expectException(AggregateDeletedException.class)
                    .expectNoEvents();
        }
    }

    private static MakeApiKey auditing() {
        return new MakeApiKey(ADA, KEY, "Button", Set.of(Scope.AUDIT), null);
    }

    private static ApiKeyMade made(UUID key, Scope scope) {
        return new ApiKeyMade(ADA.toString(), key.toString(), "Button", List.of(scope), null);
    }
}
