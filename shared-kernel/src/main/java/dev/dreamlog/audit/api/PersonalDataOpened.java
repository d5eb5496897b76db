package dev.dreamlog.audit.api;

import java.util.SortedMap;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody had opened what people entrusted to us, and said what for. Which words, the question tells. */
@Revision("1")
@StoredAs("audit.personal-data-opened")
public record PersonalDataOpened(String auditorId, String operation, SortedMap<String, String> parameters,
        String purpose) implements AuditEvent {}
