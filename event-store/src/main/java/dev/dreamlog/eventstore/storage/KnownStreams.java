package dev.dreamlog.eventstore.storage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the aggregates that were asked for last, so that only what is new to this node has to be read,
 * opened and understood. The log only grows: what is known of an aggregate is how its story begins, whoever writes the
 * rest and on which node. Whether it is, is asked each time: the last event that is known is read again together with
 * what follows it. Where another stands in its place, or none, what was known had been rolled back.
 */
final class KnownStreams {

    private static final long MOST_BYTES = 32 << 20;
    /** What an event takes beside its words. */
    private static final int OVERHEAD = 1000;

    private final Cache<String, Known> byAggregate = Caffeine.newBuilder().executor(Runnable::run)
            .maximumWeight(MOST_BYTES).weigher((String _, Known known) -> known.bytes()).build();

    Optional<Known> of(String aggregate) {
        return Optional.ofNullable(byAggregate.getIfPresent(aggregate));
    }

    /** Words of more than one person are not kept: one of them may leave, and only the others' key would be asked for. */
    void keep(String aggregate, Known known) {
        if (known.subjects().size() < 2) {
            byAggregate.put(aggregate, known);
        }
    }

    void forget(String aggregate) {
        byAggregate.invalidate(aggregate);
    }

    /**
     * All events of an aggregate up to one of them.
     *
     * @param events as aggregates are told of them
     * @param lastId of the last row
     * @param last its place in the aggregate's story, which upcasters may have left out
     * @param subjects whose words they hold
     */
    record Known(List<? extends DomainEventMessage<?>> events, String lastId, long last, Set<UUID> subjects,
            int bytes) {

        static Known of(List<? extends DomainEventMessage<?>> events, List<StoredEvent> rows) {
            return new Known(events, rows.getLast().id(), rows.getLast().sequence(),
                    rows.stream().map(StoredEvent::subject).filter(Objects::nonNull).collect(Collectors.toSet()),
                    rows.stream().mapToInt(row -> row.bytes() + OVERHEAD).sum());
        }

        Known and(Known rest) {
            return new Known(Stream.<DomainEventMessage<?>>concat(events.stream(), rest.events.stream()).toList(),
                    rest.lastId, rest.last,
                    Stream.concat(subjects.stream(), rest.subjects.stream()).collect(Collectors.toSet()),
                    bytes + rest.bytes);
        }

        /** The only one whose words they hold; null when nobody's. */
        @Nullable
        UUID subject() {
            return subjects.stream().findFirst().orElse(null);
        }
    }
}
