package dev.dreamlog.interpretation.query.live;

import dev.dreamlog.interpretation.api.Draft;

/**
 * What a model wrote next. When attempt, take or draft are others than before, everything said so far is void.
 *
 * @param take which worker's turn at the attempt it is
 * @param draft which text of that turn
 */
record Chunk(int attempt, long take, int draft, String text) {

    static Chunk of(Draft draft, String text) {
        return new Chunk(draft.attempt(), draft.take(), draft.number(), text);
    }
}
