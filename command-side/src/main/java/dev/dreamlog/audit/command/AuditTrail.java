package dev.dreamlog.audit.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.audit.api.AuditRead;
import dev.dreamlog.audit.api.NoteAuditRead;
import dev.dreamlog.audit.api.PersonalDataOpened;

/** Watches the watchers: who looks into the history becomes part of it, and so does why they read people's words. */
@Component
class AuditTrail {

    @CommandHandler
    void decide(NoteAuditRead command, EventGateway events) {
        String auditor = command.auditor().toString();
        events.publish(new AuditRead(auditor, command.operation(), command.parameters()));
        if (command.purpose() != null) {
            events.publish(new PersonalDataOpened(auditor, command.operation(), command.parameters(),
                    command.purpose()));
        }
    }
}
