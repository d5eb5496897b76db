package dev.dreamlog.audit.api;

import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Notes that the history was looked into, before the answer is given.
 *
 * @param purpose what people's words are opened for; null when they stay covered
 */
public record NoteAuditRead(AccountId auditor, String operation, SortedMap<String, String> parameters,
        @Nullable String purpose) {}
