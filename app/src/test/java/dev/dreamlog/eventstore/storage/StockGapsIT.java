package dev.dreamlog.eventstore.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why the log is not read by Axon's own engine: that one loses committed events. The day this test fails, after an
 * upgrade of Axon, {@link LogReader} may have become needless.
 */
class StockGapsIT {

    private final Instant moreThanAMinuteAgo = Instant.now().minus(Duration.ofSeconds(61));

    private static final TestLog LOG = new TestLog();
    private @Nullable TrackingToken token;

    @BeforeEach
    void emptyLog() {
        LOG.forget();
    }

    @Test
    void the_stock_engine_loses_an_event_whose_transaction_stayed_open_for_more_than_a_minute() {
        try (TestLog.Open slow = LOG.open().append("slow", moreThanAMinuteAgo)) {
            LOG.append("quick", moreThanAMinuteAgo);
            assertThat(readOn()).containsExactly("quick");
            slow.commit();
        }
        LOG.append("last");
        assertThat(readOn()).containsExactly("last");
    }

    @Test
    void the_stock_engine_loses_an_event_behind_which_ten_thousand_others_were_committed() {
        try (TestLog.Open slow = LOG.open().append("slow")) {
            LOG.jdbc().update("""
                    insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                        time_stamp, payload_type, payload_revision, payload, meta_data)
                    select 'e' || n, 'a' || n, 0, 'Dream', now(), 'dream.deleted', '1',
                        '{"dreamId": "quick", "dreamerId": "ada"}', '{}' from generate_series(1, 10001) n""");
            assertThat(readOn()).hasSize(10_001);
            slow.commit();
        }
        assertThat(readOn()).isEmpty();
    }

    @Test
    void a_new_processor_at_the_tail_of_the_stock_engine_loses_what_is_not_committed_yet() {
        try (TestLog.Open slow = LOG.open().append("slow")) {
            LOG.append("quick");
            token = LOG.stockEngine().createTailToken();
            slow.commit();
        }
        assertThat(readOn()).containsExactly("quick");
    }

    private List<String> readOn() {
        List<? extends TrackedEventMessage<?>> events = LOG.stockEngine().readEvents(token, false).toList();
        if (!events.isEmpty()) {
            token = events.getLast().trackingToken();
        }
        return events.stream().map(TestLog::dreamIn).toList();
    }
}
