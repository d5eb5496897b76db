package dev.dreamlog.interpretation.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.api.PlaceInQueue;

/**
 * An interpretation as its dreamer sees it at this moment.
 *
 * @param queue null when it does not wait for a model
 */
public record ShownInterpretation(@JsonUnwrapped InterpretationView interpretation, @Nullable PlaceInQueue queue) {

    /** @param place 0 for none */
    public static ShownInterpretation at(int place, InterpretationView interpretation) {
        return new ShownInterpretation(interpretation, place == 0 ? null : new PlaceInQueue(place));
    }

    boolean hasEnded() {
        return interpretation.state().isEnd();
    }
}
