package dev.dreamlog.audit.api;

import java.util.SortedMap;

import dev.dreamlog.account.api.AccountId;

/** Notes that the history was looked into, before the answer is given. */
public record NoteAuditRead(AccountId auditor, String operation, SortedMap<String, String> parameters) {}
