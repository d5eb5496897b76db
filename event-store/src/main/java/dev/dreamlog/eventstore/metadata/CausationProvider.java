package dev.dreamlog.eventstore.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

import dev.dreamlog.eventstore.api.Provenance;

/** Hands on to every message that comes out of another one who wanted it, and names that other as its cause. */
public final class CausationProvider implements CorrelationDataProvider {

    private static final List<String> INHERITED = List
            .of(Provenance.ACTOR, Provenance.ROLE, Provenance.CORRELATION, Provenance.TRACEPARENT);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> heritage = new LinkedHashMap<>();
        for (String key : INHERITED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                heritage.put(key, value);
            }
        }
        heritage.putIfAbsent(Provenance.CORRELATION, message.getIdentifier());
        heritage.put(Provenance.CAUSATION, message.getIdentifier());
        return heritage;
    }
}
