package dev.dreamlog.audit.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.audit.api.AuditRead;
import dev.dreamlog.audit.api.NoteAuditRead;

/** Watches the watchers: who looks into the history becomes part of it. */
@Component
class AuditTrail {

    @CommandHandler
    void decide(NoteAuditRead command, EventGateway events) {
        events.publish(new AuditRead(command.auditor().toString(), command.operation(), command.parameters()));
    }
}
