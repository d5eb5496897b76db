package dev.dreamlog.audit.query;

import java.util.Map;
import java.util.TreeMap;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.audit.api.NoteAuditRead;

/** Makes every call of an auditor or administrator an event of its own, before it is answered. */
@Component
public class AuditTrail {

    private final CommandGateway commands;

    AuditTrail(CommandGateway commands) {
        this.commands = commands;
    }

    /** @throws RuntimeException when it could not be recorded; then the call must not be answered */
    public void note(AccountId who, String operation, Map<String, String> parameters) {
        commands.sendAndWait(new NoteAuditRead(who, operation, new TreeMap<>(parameters)));
    }
}
