package dev.dreamlog.interpretation.command;

import java.time.Duration;
import java.time.Instant;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.contract.api.QuotaExceeded;
import dev.dreamlog.interpretation.api.RetryInterpretation;

import static dev.dreamlog.interpretation.command.Story.ADA;
import static dev.dreamlog.interpretation.command.Story.BEN;
import static dev.dreamlog.interpretation.command.Story.ID;
import static dev.dreamlog.interpretation.command.Story.completed;
import static dev.dreamlog.interpretation.command.Story.dream;
import static dev.dreamlog.interpretation.command.Story.failed;
import static dev.dreamlog.interpretation.command.Story.gaveUp;
import static dev.dreamlog.interpretation.command.Story.request;
import static dev.dreamlog.interpretation.command.Story.requested;
import static dev.dreamlog.interpretation.command.Story.started;
import static org.assertj.core.api.Assertions.assertThat;

/** What is paid for from the quota of a day, which here grants one. */
class QuotaTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

    private int spent;
    private AggregateTestFixture<Interpretation> desk;

    @BeforeEach
    void openDesk() {
        desk = new AggregateTestFixture<>(Interpretation.class);
        desk.registerInjectableResource((DreamsToRead) (_, _) -> dream());
        desk.registerInjectableResource((DailyQuota) this::spend);
    }

    @Test
    void a_request_and_a_retry_cost_one_each() {
        desk.givenNoPriorActivity().when(request(ADA, null)).expectResultMessagePayload(new Quota(1, 1, MIDNIGHT));
        spent = 0;
        desk.given(requested("ru"), started(1), failed(1), gaveUp()).when(new RetryInterpretation(ID, ADA))
                .expectResultMessagePayload(new Quota(1, 1, MIDNIGHT));
    }

    @Test
    void nobody_may_ask_more_often_than_a_day_grants() {
        spent = 1;
        desk.givenNoPriorActivity().when(request(ADA, null)).expectException(QuotaExceeded.class).expectNoEvents();
        desk.given(requested("ru"), started(1), failed(1), gaveUp()).when(new RetryInterpretation(ID, ADA))
                .expectException(QuotaExceeded.class).expectNoEvents();
    }

    @Test
    void what_may_not_be_asked_anyway_costs_nothing_and_is_refused_for_that_reason() {
        for (int before : new int[]{0, 1}) {
            spent = before;
            desk.givenNoPriorActivity().when(request(BEN, null)).expectException(NotFound.class);
            desk.given(requested("ru"), started(1), failed(1), gaveUp()).when(new RetryInterpretation(ID, BEN))
                    .expectException(NotFound.class);
            desk.given(requested("ru"), started(1), completed(1)).when(new RetryInterpretation(ID, ADA))
                    .expectException(NotRetryable.class);
            assertThat(spent).isEqualTo(before);
        }
    }

    private Quota spend(AccountId account) {
        assertThat(account).isEqualTo(ADA);
        if (spent == 1) {
            throw new QuotaExceeded(new Quota(1, spent, MIDNIGHT), Duration.ofHours(1));
        }
        return new Quota(1, ++spent, MIDNIGHT);
    }
}
