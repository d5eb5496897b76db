package dev.dreamlog.eventstore.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dreamlog.account.api.AccountEvent;
import dev.dreamlog.audit.api.AuditEvent;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.eventstore.api.DomainEvent;
import dev.dreamlog.eventstore.api.StoredAs;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.notification.api.NotificationEvent;
import dev.dreamlog.social.api.AcquaintanceEvent;
import dev.dreamlog.social.api.SocialEvent;

/** Knows every event there is, by class and by the name it is stored under, so that neither can drift alone. */
public final class EventNames {

    private static final List<Class<? extends DomainEvent>> FAMILIES = List
            .of(AccountEvent.class, DreamEvent.class, InterpretationEvent.class, SocialEvent.class,
                    AcquaintanceEvent.class, NotificationEvent.class, AuditEvent.class);

    private static final Map<String, Class<?>> BY_NAME = FAMILIES.stream().flatMap(EventNames::members)
            .collect(Collectors.toUnmodifiableMap(EventNames::declaredName, Function.identity()));

    /** Every event type of the product, in no order. */
    public static List<Class<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Optional<Class<?>> typeNamed(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(StoredAs.class)).map(StoredAs::value);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventNames::members)
                : Stream.of(family);
    }

    /** The name of an event type; there is none without. */
    public static String declaredName(Class<?> event) {
        return nameOf(event).orElseThrow(() -> new IllegalStateException(event + " does not say what it is stored as"));
    }

    private EventNames() {}
}
