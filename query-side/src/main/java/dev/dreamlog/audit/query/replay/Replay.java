package dev.dreamlog.audit.query.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.audit.query.replay.Beginnings.Life;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.eventstore.history.Past;
import dev.dreamlog.eventstore.history.PastEvent;

/** Lets an aggregate live its life again, and looks at it on the way. */
@Component
class Replay {

    private final Past past;
    private final Beginnings beginnings;
    private final StateView view = new StateView();

    Replay(Past past, Beginnings beginnings) {
        this.past = past;
        this.beginnings = beginnings;
    }

    /** Refuses with {@link NotFound} what was not there yet, or never. */
    AggregateState until(Moment moment, String aggregate, boolean opened) {
        Retold retold = new Retold();
        past.of(aggregate, opened).takeWhile(event -> moment.comesAfter(event.told())).forEach(retold::next);
        return retold.state().orElseThrow(NotFound::new);
    }

    /**
     * What happened, from one event on.
     *
     * @param after sequence number of the event behind which the page begins; -1 for the beginning
     */
    Story story(String aggregate, long after, int limit, boolean opened) {
        List<Chapter> chapters = new ArrayList<>();
        Retold retold = new Retold();
        Iterator<PastEvent> events = past.of(aggregate, opened).iterator();
        Map<String, Object> before = Map.of();
        while (events.hasNext() && chapters.size() < limit) {
            PastEvent event = events.next();
            boolean told = event.told().sequence() > after;
            if (told && chapters.isEmpty()) {
                before = retold.fields();
            }
            retold.next(event);
            if (told) {
                Map<String, Object> now = retold.fields();
                chapters.add(new Chapter(event.told(), Changes.between(before, now)));
                before = now;
            }
        }
        if (retold.last == null) {
            throw new NotFound();
        }
        return new Story(chapters, events.hasNext());
    }

    /** One life, as far as it has been told. */
    private final class Retold {

        private @Nullable Life life;
        private @Nullable PastEvent last;

        void next(PastEvent event) {
            Life begun = life != null ? life : beginnings.of(kind(event), event.told().aggregate());
            event.heard().forEach(begun::goThrough);
            life = begun;
            last = event;
        }

        /** None before the first event. */
        Map<String, Object> fields() {
            return life == null ? Map.of() : view.of(life.self());
        }

        Optional<AggregateState> state() {
            return Optional.ofNullable(last).map(event -> AggregateState.after(event.told(), kind(event), fields()));
        }

        private static String kind(PastEvent event) {
            return Optional.ofNullable(event.told().aggregateType()).orElseThrow(NotFound::new);
        }
    }
}
