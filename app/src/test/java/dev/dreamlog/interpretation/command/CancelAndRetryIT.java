package dev.dreamlog.interpretation.command;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Over HTTP: dreamers who do not want an answer any more, and those who want one after all. */
class CancelAndRetryIT extends Clientele {

    @Test
    void what_is_under_way_can_be_cancelled_and_nothing_comes_of_it() {
        letTheModelHang();
        String interpretation = ask(ada, dream);
        awaitState(ada, interpretation, "RUNNING");
        Answer cancelled = ada.delete("/interpretations/" + interpretation).hasStatus(204);
        JsonNode view = readAfter(cancelled, ada, interpretation);
        assertThat(view.at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(view.has("finishedAt")).isTrue();
        assertThat(view.has("durationMs")).isTrue();
        ada.delete("/interpretations/" + interpretation).hasStatus(204);
        assertThat(ada.post("/interpretations/" + interpretation + "/retry", "").hasStatus(409).at("/code"))
                .isEqualTo("not-retryable");
    }

    @Test
    void what_has_ended_can_not_be_cancelled() {
        String interpretation = answered(ada, dream);
        assertThat(ada.delete("/interpretations/" + interpretation).hasStatus(409).at("/code"))
                .isEqualTo("interpretation-ended");
        assertThat(ada.get("/interpretations/" + interpretation).at("/state")).isEqualTo("COMPLETED");
    }

    @Test
    void what_failed_can_be_tried_again_and_is_then_answered() {
        String interpretation = failed();
        letTheModelAnswer();
        Caller withKey = ada.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer retried = withKey.post("/interpretations/" + interpretation + "/retry", "").hasStatus(202);
        assertThat(retried.at("/state")).isEqualTo("REQUESTED");
        assertThat(retried.header("Location")).isEqualTo("/api/v1/interpretations/" + interpretation);
        assertThat(readAfter(retried, ada, interpretation).has("failure")).isFalse();
        assertThat(withKey.post("/interpretations/" + interpretation + "/retry", "").hasStatus(202).response().body())
                .isEqualTo(retried.response().body());
        JsonNode answered = awaitState(ada, interpretation, "COMPLETED");
        assertThat(answered.at("/attempt").asInt()).isEqualTo(2);
        assertThat(answered.at("/result/symbols")).isNotEmpty();
    }

    @Test
    void of_many_who_try_again_at_once_exactly_one_does() throws InterruptedException {
        String interpretation = failed();
        Callable<Integer> retry = () -> ada.post("/interpretations/" + interpretation + "/retry", "").status();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            assertThat(hands.invokeAll(Collections.nCopies(8, retry))).extracting(Future::resultNow)
                    .containsOnlyOnce(202).containsOnly(202, 409);
        }
    }

    @Test
    void to_everybody_else_there_is_nothing_to_cancel_or_to_try_again() {
        String interpretation = failed();
        Caller ben = somebody();
        for (String about : List.of(interpretation, UUID.randomUUID().toString())) {
            ben.delete("/interpretations/" + about).hasStatus(404);
            ben.post("/interpretations/" + about + "/retry", "").hasStatus(404);
        }
        ada.with("If-Match", "\"1\"").delete("/dreams/" + dream).hasStatus(204);
        ada.post("/interpretations/" + interpretation + "/retry", "").hasStatus(404);
    }

    private String failed() {
        letTheModelHang();
        String interpretation = ask(ada, dream);
        awaitState(ada, interpretation, "RUNNING");
        commands.sendAndWait(new GiveUp(InterpretationId.of(interpretation),
                new Failure("model-unreachable", "The model could not be reached."), false));
        assertThat(awaitState(ada, interpretation, "FAILED").at("/failure/code").asString())
                .isEqualTo("model-unreachable");
        return interpretation;
    }
}
