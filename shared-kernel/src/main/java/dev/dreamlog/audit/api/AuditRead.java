package dev.dreamlog.audit.api;

import java.util.SortedMap;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody looked into the history. */
@Revision("1")
@StoredAs("audit.read")
public record AuditRead(String auditorId, String operation, SortedMap<String, String> parameters)
        implements AuditEvent {}
