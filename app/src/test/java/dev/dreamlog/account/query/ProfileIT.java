package dev.dreamlog.account.query;

import java.util.Optional;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountProfile;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.FindAccount;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

import static org.assertj.core.api.Assertions.assertThat;

/** What account owners see of themselves after each event. */
@DreamlogTest
class ProfileIT {

    private final AccountId ada = new AccountId(UUID.randomUUID());

    @Autowired
    private QueryGateway queries;
    @Autowired
    private ProfileProjection projection;
    @Autowired
    private TransactionOperations transactions;
    private Telling profiles;

    @BeforeEach
    void open() {
        profiles = new Telling(projection, transactions);
    }

    @Test
    void who_has_registered_is_a_user_from_then_on() {
        profiles.tell(0, registered());
        assertThat(profile()).hasValue(new AccountProfile(
                ada, "ada@example.org", "Ada", Role.USER, "Europe/London", "en", Telling.NOON));
    }

    @Test
    void another_role_shows_and_an_older_one_told_again_does_not() {
        profiles.tell(0, registered()).tell(1, role(Role.IMAM)).tell(2, role(Role.ADMIN));
        profiles.tell(0, registered()).tell(1, role(Role.IMAM));
        assertThat(profile()).map(AccountProfile::role).hasValue(Role.ADMIN);
    }

    @Test
    void a_changed_profile_shows_and_an_older_one_told_again_does_not() {
        profiles.tell(0, registered()).tell(1, renamed("Augusta")).tell(2, renamed("Countess"));
        profiles.tell(0, registered()).tell(1, renamed("Augusta"));
        assertThat(profile()).hasValue(new AccountProfile(
                ada, "ada@example.org", "Countess", Role.USER, "Europe/Rome", "ru", Telling.NOON));
    }

    @Test
    void who_was_erased_has_neither_name_nor_address_whatever_is_told_again() {
        profiles.tell(0, registered()).tell(1, role(Role.IMAM)).tell(2, new AccountErased(ada.toString()));
        profiles.tell(0, registered());
        assertThat(profile()).hasValue(new AccountProfile(
                ada, "[erased]", "[erased]", Role.IMAM, "Europe/London", "en", Telling.NOON));
    }

    @Test
    void an_account_nobody_registered_has_no_profile() {
        assertThat(profile()).isEmpty();
    }

    private Optional<AccountProfile> profile() {
        return queries.query(new FindAccount(ada), ResponseTypes.optionalInstanceOf(AccountProfile.class)).join();
    }

    private AccountRegistered registered() {
        return new AccountRegistered(ada.toString(), "ada@example.org", "Ada", "Europe/London", "en");
    }

    private ProfileChanged renamed(String name) {
        return new ProfileChanged(ada.toString(), name, "Europe/Rome", "ru");
    }

    private RoleChanged role(Role role) {
        return new RoleChanged(ada.toString(), Role.USER, role, null);
    }
}
