package dev.dreamlog.account.api;

import java.time.Instant;

/** An account as its owner sees it. */
public record AccountProfile(AccountId id, String email, String displayName, Role role, String timeZone, String locale,
        Instant registeredAt) {}
