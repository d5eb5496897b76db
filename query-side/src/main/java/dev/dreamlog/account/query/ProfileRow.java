package dev.dreamlog.account.query;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountProfile;
import dev.dreamlog.account.api.Role;

/** An account as its owner sees it; read here, written by the projection alone. */
@Entity
@Table(name = "profile")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ProfileRow {

    @Id
    private UUID accountId;
    private String email;
    private String displayName;
    @Enumerated(EnumType.STRING)
    private Role role;
    private String timeZone;
    private String locale;
    private Instant registeredAt;

    protected ProfileRow() {}

    AccountProfile view() {
        return new AccountProfile(new AccountId(accountId), email, displayName, role, timeZone, locale, registeredAt);
    }
}
