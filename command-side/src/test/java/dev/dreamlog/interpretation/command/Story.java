package dev.dreamlog.interpretation.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRated;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewRequested;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;

/** What can be told of one interpretation, for tests to put in order. */
final class Story {

    static final InterpretationId ID = new InterpretationId(
            UUID.fromString("01934c3e-0000-7000-8000-000000001001"));
    static final DreamId DREAM = new DreamId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    static final Failure REFUSED = new Failure("model-unreachable", "The model could not be reached.");
    static final DailyQuota PLENTY = _ -> new Quota(20, 1, Instant.parse("2026-11-22T00:00:00Z"));
    static final ModelCall CALL = new ModelCall("lexicon-1", "lexicon-1", Map.of(), 7L, false);

    static RequestInterpretation request(AccountId by, @Nullable String language) {
        return new RequestInterpretation(ID, DREAM, by, Tradition.JUNGIAN, language, null);
    }

    static CompleteInterpretation complete(int attempt) {
        return new CompleteInterpretation(ID, attempt, CALL, result());
    }

    static InterpretationRequested requested(String language) {
        return new InterpretationRequested(
                ID.toString(), DREAM.toString(), ADA.toString(), 3, Tradition.JUNGIAN, language, null);
    }

    static AttemptStarted started(int attempt) {
        return new AttemptStarted(ID.toString(), attempt);
    }

    static InterpretationErased erased() {
        return new InterpretationErased(ID.toString(), ADA.toString());
    }

    static AttemptFailed failed(int attempt) {
        return new AttemptFailed(ID.toString(), attempt, REFUSED, true, CALL);
    }

    static InterpretationCompleted completed(int attempt) {
        return new InterpretationCompleted(ID.toString(), ADA.toString(), attempt, CALL, result());
    }

    private static InterpretationResult result() {
        return new InterpretationResult(
                Tradition.JUNGIAN, "ru", new Classification(DreamKind.REGULAR, Level.LOW, "note"), "summary",
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                new Safety(Safety.Level.NONE, null, List.of()), false);
    }

    static ReadableDream dream() {
        return new ReadableDream(ADA, 3, russianDream(), true);
    }

    private static DreamContent russianDream() {
        return new DreamContent(
                "Мне снилось, что я летаю над городом.", null, LocalDate.of(2026, 11, 20), "ru", DreamKind.REGULAR,
                null, null, List.of(), List.of());
    }

    static InterpretationFailed gaveUp() {
        return new InterpretationFailed(ID.toString(), REFUSED);
    }

    static InterpretationTimedOut timedOut() {
        return new InterpretationTimedOut(ID.toString(), REFUSED);
    }

    static InterpretationCancelled cancelled() {
        return new InterpretationCancelled(ID.toString(), ADA.toString());
    }

    static InterpretationRetried retried(int attemptsBefore) {
        return new InterpretationRetried(
                ID.toString(), DREAM.toString(), ADA.toString(), Tradition.JUNGIAN, "ru", null, attemptsBefore);
    }

    static InterpretationRated rated(int stars, @Nullable String comment) {
        return new InterpretationRated(ID.toString(), ADA.toString(), stars, comment);
    }

    static ReviewRequested reviewRequested() {
        return new ReviewRequested(ID.toString(), ADA.toString());
    }

    static InterpretationReviewed reviewed(AccountId imam, ReviewDecision decision, @Nullable String commentary) {
        return new InterpretationReviewed(ID.toString(), ADA.toString(), imam.toString(), decision, commentary);
    }

    private Story() {}
}
