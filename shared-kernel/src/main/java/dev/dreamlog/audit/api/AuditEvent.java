package dev.dreamlog.audit.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that auditors do is itself history. */
public sealed interface AuditEvent extends DomainEvent permits AuditRead, PersonalDataOpened {}
