package dev.dreamlog.interpretation.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.WaitingReview;

/** An answer for an imam to judge. Neither who dreamt is said nor which dream it is: a shared one names its dreamer. */
record ReviewCase(InterpretationId id, Instant requestedAt, Told dream, InterpretationResult result) {

    /** What was dreamt, in the words of today. */
    record Told(@Nullable String title, String text, String language, DreamKind kind) {}

    static ReviewCase of(WaitingReview review, DreamView dream) {
        return new ReviewCase(review.id(), review.requestedAt(),
                new Told(dream.title(), dream.text(), dream.language(), dream.kind()), review.result());
    }
}
