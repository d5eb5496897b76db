package dev.dreamlog.eventstore.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.privacy.SealedPart;
import dev.dreamlog.eventstore.privacy.SubjectKey;
import dev.dreamlog.eventstore.storage.EventNames;

/**
 * Covers the personal parts of an event before anybody but their owner looks at it. What is sealed is known by its
 * form; what was written before anything was sealed, by the class of the event.
 */
final class Veil {

    static final String COVER = "[personal]";

    /** A type nobody knows is covered whole, unless its words were sealed: what cannot be judged is not shown. */
    Map<String, Object> over(String type, Map<String, Object> payload, Optional<SubjectKey> subject) {
        Map<String, Object> covered = subject
                .map(key -> overSealed(payload, key.erased() ? PersonalData.ERASED : COVER)).orElse(payload);
        return EventNames.typeNamed(type).map(event -> overMarked(event, covered))
                .orElse(subject.isPresent() ? covered : Map.of("payload", COVER));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> overSealed(Map<String, Object> payload, String cover) {
        Map<String, Object> covered = new LinkedHashMap<>(payload);
        covered.replaceAll((_, value) -> value instanceof Map<?, ?> inner
                ? SealedPart.is(inner) ? cover : overSealed((Map<String, Object>) inner, cover)
                : value);
        return covered;
    }

    private static Map<String, Object> overMarked(Class<?> event, Map<String, Object> payload) {
        Map<String, RecordComponent> parts = Arrays.stream(event.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        Map<String, Object> covered = new LinkedHashMap<>(payload);
        payload.keySet()
                .forEach(name -> covered.computeIfPresent(name, (_, value) -> overMarked(parts.get(name), value)));
        return covered;
    }

    /** A part nobody knows stood there in an older revision. */
    @SuppressWarnings("unchecked")
    private static Object overMarked(@Nullable RecordComponent part, Object value) {
        if (part == null || part.isAnnotationPresent(PersonalData.class)) {
            return PersonalData.ERASED.equals(value) ? value : COVER;
        }
        return value instanceof Map<?, ?> inner && part.getType().isRecord()
                ? overMarked(part.getType(), (Map<String, Object>) inner)
                : value;
    }
}
