package dev.dreamlog.interpretation.saga.reuse;

import java.util.Optional;

import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;

/** Knows what was answered lately, each person's questions for that person only. */
public interface EarlierAnswers {

    Optional<InterpretationResult> answerTo(Question question);

    /** Only an answer that counted is remembered: one that came second stands nowhere to be read. */
    void remember(Question question, InterpretationId interpretation, InterpretationResult answer);
}
