package dev.dreamlog.interpretation.saga.reuse;

import java.util.Optional;

import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;

/** Reads answers where they are kept, in the log, and nowhere else: what was erased there is gone. */
@FunctionalInterface
public interface AnswerLog {

    /** The answer that counts; nothing when there is none, or nobody may read it any more. */
    Optional<InterpretationResult> answerOf(InterpretationId interpretation);
}
