package dev.dreamlog.interpretation.saga.work;

import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.interpreter.Listener;

/** Whoever wants to read along while a model writes. */
@FunctionalInterface
public interface Audience {

    /** An empty hall. */
    Audience NOBODY = (_, _, _) -> Listener.NOBODY;

    /**
     * Takes its seat for one call. What it hears it hears in order on one thread of its own, so it may be slow and it
     * may fail without hindering the call; once it has thrown, it hears no more of this call.
     *
     * @param fence grows whenever the attempt is taken up by another worker: what an older one says is void
     */
    Listener seat(InterpretationId interpretation, int attempt, long fence);
}
