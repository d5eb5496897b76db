package dev.dreamlog.eventstore.wakeup;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the log behind a place. Readers that have come to the same place, as all do that keep up, share one
 * look at the database and one decryption, however many processors this node has. A look is good until somebody rings.
 */
final class Tail {

    /** Short enough that news whose ring was lost are found when readers ask by themselves, twice a second. */
    private static final long GOOD_FOR = Duration.ofMillis(400).toNanos();

    private final PagedLog log;
    private final int pageSize;
    private final WakeUp wakeUp;
    private final Map<@Nullable Place, List<? extends TrackedEventMessage<?>>> pages = new HashMap<>();
    private long rings = -1;
    private long since;

    Tail(PagedLog log, int pageSize, WakeUp wakeUp) {
        this.log = log;
        this.pageSize = pageSize;
        this.wakeUp = wakeUp;
    }

    /** The next events; none when this is the end as of the last ring. */
    synchronized List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        long now = wakeUp.rings();
        if (now != rings || System.nanoTime() - since > GOOD_FOR) {
            pages.clear();
            rings = now;
            since = System.nanoTime();
        }
        Place place = Place.of(token);
        List<? extends TrackedEventMessage<?>> page = pages.get(place);
        if (page == null) {
            page = log.after(token).opened();
            pages.put(place, page);
            if (!page.isEmpty() && !isFull(page)) {
                pages.put(Place.of(page.getLast().trackingToken()), List.of());
            }
        }
        return page;
    }

    /** The same and what follows it, looked up for this reader alone: whoever has far to go holds up nobody. */
    Ahead readAhead(TrackingToken token) {
        return new Ahead(log, token);
    }

    /** Whether more may follow at once. */
    boolean isFull(List<?> page) {
        return page.size() == pageSize;
    }

    /**
     * Where a token stands, to the letter. Tokens themselves are equal also when one of them has let go of a gap that the
     * other still waits for: to the second reader, the page of the first would lack that event.
     */
    private record Place(long index, Set<Long> gaps) {

        static @Nullable Place of(@Nullable TrackingToken token) {
            return token == null ? null : of((GapAwareTrackingToken) token);
        }

        private static Place of(GapAwareTrackingToken token) {
            return new Place(token.getIndex(), Set.copyOf(token.getGaps()));
        }
    }
}
