package dev.dreamlog.eventstore.metadata;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

import dev.dreamlog.eventstore.api.Provenance;

/**
 * Hands on to every message that comes out of another one who wanted it and what caused it, and to events what was asked for. Only events are kept;
 * a command or a deadline hands on its own cause, so that an auditor can walk back through the log to the request.
 */
public final class CausationProvider implements CorrelationDataProvider {

    private static final String[] WANTED = {Provenance.ACTOR, Provenance.ROLE, Provenance.CLIENT,
            Provenance.CORRELATION, Provenance.TRACEPARENT};
    private static final String[] CAUSED = {Provenance.CAUSATION, Provenance.REASON};

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> heritage = new HashMap<>(message.getMetaData().subset(WANTED));
        if (!isKept(message)) {
            heritage.putAll(message.getMetaData().subset(CAUSED));
        }
        heritage.putIfAbsent(Provenance.CORRELATION, message.getIdentifier());
        heritage.putIfAbsent(Provenance.CAUSATION, message.getIdentifier());
        if (message instanceof CommandMessage<?> command) {
            heritage.put(Provenance.COMMAND, command.getPayloadType().getSimpleName());
        }
        return heritage;
    }

    private static boolean isKept(Message<?> message) {
        return message instanceof EventMessage<?> && !(message instanceof DeadlineMessage<?>);
    }
}
