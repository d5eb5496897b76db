package dev.dreamlog.account.query;

import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.eventstore.api.PersonalData;

import static java.time.ZoneOffset.UTC;

/** Keeps the profiles; an event that comes twice finds a version not below its own and changes nothing. */
@Component
@ProcessingGroup("account.profiles")
@Keeps("profile")
class ProfileProjection {

    private final JdbcClient jdbc;

    ProfileProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody begins as a USER. */
    @EventHandler
    void on(AccountRegistered event, @Timestamp Instant at, @SequenceNumber long sequence) {
        jdbc.sql("""
                insert into profile (account_id, version, email, display_name, role, time_zone, locale, registered_at)
                values (:account, :version, :email, :displayName, :role, :timeZone, :locale, :at)
                on conflict (account_id) do nothing""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("version", sequence + 1)
                .param("email", event.email())
                .param("displayName", event.displayName())
                .param("role", Role.USER.name())
                .param("timeZone", event.timeZone())
                .param("locale", event.locale())
                .param("at", at.atOffset(UTC))
                .update();
    }

    @EventHandler
    void on(AccountErased event, @SequenceNumber long sequence) {
        jdbc.sql("""
                update profile set version = :version, email = :erased, display_name = :erased
                where account_id = :account and version < :version""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("version", sequence + 1)
                .param("erased", PersonalData.ERASED)
                .update();
    }

    @EventHandler
    void on(ProfileChanged event, @SequenceNumber long sequence) {
        jdbc.sql("""
                update profile set version = :version, display_name = :displayName, time_zone = :timeZone,
                    locale = :locale
                where account_id = :account and version < :version""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("version", sequence + 1)
                .param("displayName", event.displayName())
                .param("timeZone", event.timeZone())
                .param("locale", event.locale())
                .update();
    }

    @EventHandler
    void on(RoleChanged event, @SequenceNumber long sequence) {
        jdbc.sql("""
                update profile set version = :version, role = :role
                where account_id = :account and version < :version""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("version", sequence + 1)
                .param("role", event.role().name())
                .update();
    }
}
