package dev.dreamlog.audit.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.audit.api.NoteAuditRead;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.query.LogPlaces;

/** Makes every call of an auditor or administrator an event of its own, before it is answered. */
@Component
public class AuditTrail {

    private final CommandGateway commands;
    private final LogPlaces places;

    AuditTrail(CommandGateway commands, LogPlaces places) {
        this.commands = commands;
        this.places = places;
    }

    /** @throws RuntimeException when it could not be recorded; then the call must not be answered */
    public void note(AccountId who, String operation, Map<String, String> parameters) {
        note(who, operation, parameters, Optional.empty());
    }

    /**
     * Notes a call that opens people's words if there is a purpose.
     *
     * @throws RuntimeException when it could not be recorded; then the call must not be answered
     */
    public void note(AccountId who, String operation, Map<String, String> parameters, Optional<Purpose> purpose) {
        commands.sendAndWait(new NoteAuditRead(who, operation, new TreeMap<>(parameters),
                purpose.map(Purpose::words).orElse(null)));
    }

    /** For the answer to what changed something: who names it to a read sees what was noted of it. */
    public HttpHeaders token() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(ConsistencyToken.HEADER, new ConsistencyToken(places.last()).encode());
        return headers;
    }
}
