package dev.dreamlog.interpretation.command;

import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.interpretation.api.InterpretationCommand;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.RateInterpretation;
import dev.dreamlog.interpretation.api.RequestReview;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewInterpretation;

import static dev.dreamlog.interpretation.api.ReviewDecision.AMENDED;
import static dev.dreamlog.interpretation.api.ReviewDecision.DECLINED;
import static dev.dreamlog.interpretation.api.ReviewDecision.ENDORSED;
import static dev.dreamlog.interpretation.command.Story.ADA;
import static dev.dreamlog.interpretation.command.Story.BEN;
import static dev.dreamlog.interpretation.command.Story.ID;
import static dev.dreamlog.interpretation.command.Story.cancelled;
import static dev.dreamlog.interpretation.command.Story.completed;
import static dev.dreamlog.interpretation.command.Story.dream;
import static dev.dreamlog.interpretation.command.Story.erased;
import static dev.dreamlog.interpretation.command.Story.gaveUp;
import static dev.dreamlog.interpretation.command.Story.rated;
import static dev.dreamlog.interpretation.command.Story.requested;
import static dev.dreamlog.interpretation.command.Story.reviewRequested;
import static dev.dreamlog.interpretation.command.Story.reviewed;
import static dev.dreamlog.interpretation.command.Story.started;
import static dev.dreamlog.interpretation.command.Story.timedOut;

/** What its dreamer thinks of an answer, and what an imam does. */
class OpinionTest {

    private static final RequestReview ASK = new RequestReview(ID, ADA);
    private static final ReviewInterpretation ENDORSE = by(BEN, Role.IMAM, ENDORSED, null);

    private AggregateTestFixture<Interpretation> desk;
    private boolean inTheBin;

    @BeforeEach
    void openDesk() {
        desk = new AggregateTestFixture<>(Interpretation.class);
        desk.registerInjectableResource((DreamsToRead) (_, reader) -> {
            if (inTheBin || !reader.equals(ADA)) {
                throw new NotFound();
            }
            return dream();
        });
    }

    @Test
    void its_dreamer_may_rate_an_answer() {
        answered().when(rate(ADA, 4, "It helped.")).expectEvents(rated(4, "It helped."));
        answered().when(rate(ADA, 1, null)).expectEvents(rated(1, null));
    }

    @Test
    void a_later_rating_takes_the_place_of_the_one_before_and_the_same_changes_nothing() {
        answered(rated(4, "It helped.")).when(rate(ADA, 2, null)).expectEvents(rated(2, null));
        answered(rated(4, "It helped.")).when(rate(ADA, 4, "It helped.")).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_answer_can_be_rated_before_during_and_after_its_review() {
        answered(reviewRequested()).when(rate(ADA, 4, null)).expectEvents(rated(4, null));
        answered(reviewRequested(), reviewed(BEN, ENDORSED, null)).when(rate(ADA, 4, null))
                .expectEvents(rated(4, null));
    }

    @Test
    void its_dreamer_may_ask_for_a_review_and_asking_again_changes_nothing_while_nobody_has_decided() {
        answered().when(ASK).expectEvents(reviewRequested());
        answered(rated(4, null)).when(ASK).expectEvents(reviewRequested());
        answered(reviewRequested()).when(ASK).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void where_there_is_no_answer_there_is_nothing_to_rate_or_review() {
        for (InterpretationEvent[] noAnswer : List.of(told(), told(started(1)), told(gaveUp()), told(timedOut()),
                told(cancelled()))) {
            after(noAnswer).when(ASK).expectException(NotCompleted.class).expectNoEvents();
            after(noAnswer).when(rate(ADA, 5, null)).expectException(NotCompleted.class).expectNoEvents();
        }
    }

    @Test
    void nobody_else_rates_or_asks_for_a_review() {
        answered().when(rate(BEN, 5, null)).expectException(NotFound.class).expectNoEvents();
        answered().when(new RequestReview(ID, BEN)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void an_imam_decides_about_an_answer() {
        answered(reviewRequested()).when(ENDORSE).expectEvents(reviewed(BEN, ENDORSED, null));
        for (ReviewDecision decision : ReviewDecision.values()) {
            answered(reviewRequested()).when(by(BEN, Role.IMAM, decision, "Say no more."))
                    .expectEvents(reviewed(BEN, decision, "Say no more."));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IMAM")
    void to_everybody_else_there_is_nothing_to_decide_about(Role role) {
        answered(reviewRequested()).when(by(BEN, role, ENDORSED, null)).expectException(NotFound.class)
                .expectNoEvents();
    }

    @Test
    void an_imam_does_not_review_what_is_their_own() {
        answered(reviewRequested()).when(by(ADA, Role.IMAM, ENDORSED, null)).expectException(NotFound.class)
                .expectNoEvents();
    }

    @Test
    void an_imam_does_not_see_what_nobody_asked_imams_about() {
        answered().when(ENDORSE).expectException(NotFound.class).expectNoEvents();
        after().when(ENDORSE).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void the_first_decision_stands() {
        for (InterpretationCommand late : List.of(ASK, ENDORSE, by(BEN, Role.IMAM, DECLINED, "Not mine to say."))) {
            answered(reviewRequested(), reviewed(BEN, ENDORSED, null)).when(late)
                    .expectException(AlreadyReviewed.class).expectNoEvents();
        }
    }

    @Test
    void who_does_not_simply_endorse_says_why() {
        for (ReviewDecision decision : List.of(AMENDED, DECLINED)) {
            answered(reviewRequested()).when(by(BEN, Role.IMAM, decision, null))
                    .expectException(CommentaryNeeded.class).expectNoEvents();
            answered(reviewRequested()).when(by(BEN, Role.IMAM, decision, " \n"))
                    .expectException(CommentaryNeeded.class).expectNoEvents();
        }
    }

    @Test
    void of_a_dream_in_the_bin_nothing_is_rated_or_reviewed() {
        inTheBin = true;
        for (InterpretationCommand opinion : List.of(rate(ADA, 5, null), ASK, ENDORSE)) {
            answered(reviewRequested()).when(opinion).expectException(NotFound.class).expectNoEvents();
        }
    }

    @Test
    void of_what_is_forgotten_nothing_is_rated_or_reviewed() {
        for (InterpretationCommand opinion : List.of(rate(ADA, 5, null), ASK, ENDORSE)) {
            answered(reviewRequested(), erased()).when(opinion).expectException(NotFound.class).expectNoEvents();
        }
    }

    private static RateInterpretation rate(AccountId by, int stars, @Nullable String comment) {
        return new RateInterpretation(ID, by, stars, comment);
    }

    private static ReviewInterpretation by(AccountId who, Role role, ReviewDecision decision,
            @Nullable String commentary) {
        return new ReviewInterpretation(ID, new Actor(who, role), decision, commentary);
    }

    private TestExecutor<Interpretation> answered(InterpretationEvent... told) {
        return desk.given(requested("ru"), started(1), completed(1)).andGiven((Object[]) told);
    }

    private TestExecutor<Interpretation> after(InterpretationEvent... told) {
        return desk.given(requested("ru")).andGiven((Object[]) told);
    }

    private static InterpretationEvent[] told(InterpretationEvent... events) {
        return events;
    }
}
