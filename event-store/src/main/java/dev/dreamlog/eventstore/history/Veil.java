package dev.dreamlog.eventstore.history;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.storage.EventNames;

/** Covers the personal parts of an event before anybody but their owner looks at it. */
final class Veil {

    static final String COVER = "[personal]";

    /** A type nobody knows is covered whole: what cannot be judged is not shown. */
    Map<String, Object> over(String type, Map<String, Object> payload) {
        return EventNames.typeNamed(type).map(event -> over(event, payload)).orElse(Map.of("payload", COVER));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> over(Class<?> event, Map<String, Object> payload) {
        Map<String, Object> covered = new LinkedHashMap<>(payload);
        for (RecordComponent part : event.getRecordComponents()) {
            covered.computeIfPresent(part.getName(), (_, value) -> part.isAnnotationPresent(PersonalData.class)
                    ? COVER
                    : value instanceof Map<?, ?> inner && part.getType().isRecord()
                            ? over(part.getType(), (Map<String, Object>) inner)
                            : value);
        }
        return covered;
    }
}
