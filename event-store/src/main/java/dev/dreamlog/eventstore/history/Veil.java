package dev.dreamlog.eventstore.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.storage.EventNames;

/** Covers the personal parts of an event before anybody but their owner looks at it. */
final class Veil {

    static final String COVER = "[personal]";

    /** A type nobody knows is covered whole: what cannot be judged is not shown. */
    Map<String, Object> over(String type, Map<String, Object> payload) {
        return EventNames.typeNamed(type).map(event -> over(event, payload)).orElse(Map.of("payload", COVER));
    }

    private static Map<String, Object> over(Class<?> event, Map<String, Object> payload) {
        Map<String, RecordComponent> parts = Arrays.stream(event.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        Map<String, Object> covered = new LinkedHashMap<>(payload);
        payload.keySet().forEach(name -> covered.computeIfPresent(name, (_, value) -> over(parts.get(name), value)));
        return covered;
    }

    /** A part nobody knows stood there in an older revision. */
    @SuppressWarnings("unchecked")
    private static Object over(@Nullable RecordComponent part, Object value) {
        if (part == null || part.isAnnotationPresent(PersonalData.class)) {
            return COVER;
        }
        return value instanceof Map<?, ?> inner && part.getType().isRecord()
                ? over(part.getType(), (Map<String, Object>) inner)
                : value;
    }
}
