package dev.dreamlog.dream.query.history;

import java.time.Instant;
import java.util.List;

import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamId;

/** What happened to a dream, as the log has it. No read model keeps what was before. */
public interface DreamLog {

    /** From the first to the last. */
    List<Told> of(DreamId dream);

    /** One event, and when it happened. */
    record Told(DreamEvent event, Instant at) {}
}
