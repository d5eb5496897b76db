package dev.dreamlog.notification.query;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.LogPlaces;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.contract.query.ReadsFrom;

/**
 * Up to where all news are known. Places are given before transactions commit, and segments are told at their own pace,
 * so news come out of order; up to the horizon none can come any more, and whoever has seen it all has missed nothing.
 */
@Component
class Horizon {

    private final LogPlaces places;
    private final ProjectionProgress progress;
    private final List<String> sources;
    private volatile long last = -1;
    /** Stays until it is reached: one that moved with the log might stay out of reach as long as people write. */
    private long wanted = -1;

    Horizon(LogPlaces places, ProjectionProgress progress) {
        this.places = places;
        this.progress = progress;
        this.sources = List.of(
                Objects.requireNonNull(InboxController.class.getAnnotation(ReadsFrom.class)).value());
    }

    long last() {
        return last;
    }

    /** Where it could be now; only one thread asks and moves it. */
    long ahead() {
        if (wanted <= last) {
            wanted = places.settled();
        }
        return wanted > last && sources.stream().allMatch(source -> progress.hasReached(source, wanted))
                ? wanted
                : last;
    }

    void moveTo(long place) {
        last = place;
    }
}
