package dev.dreamlog.app.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTest {

    private static final String THEIRS = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void a_callers_trace_is_gone_on_with_under_a_span_of_our_own() {
        Trace trace = Trace.under("00-" + THEIRS + "-b7ad6b7169203331-00");
        assertThat(trace.traceId()).isEqualTo(THEIRS);
        assertThat(trace.traceparent()).matches("00-" + THEIRS + "-[0-9a-f]{16}-00").doesNotContain("b7ad6b7169203331");
    }

    @Test
    void who_brings_no_trace_is_given_one() {
        assertThat(Trace.under(null).traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Trace.under(null).traceId()).isNotEqualTo(Trace.under(null).traceId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00-" + THEIRS, "01-" + THEIRS + "-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01", "00-" + THEIRS + "-0000000000000000-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "00-" + THEIRS + "-b7ad6b7169203331-01\nforged"})
    void a_malformed_trace_is_as_good_as_none(String traceparent) {
        assertThat(Trace.under(traceparent).traceId()).isNotEqualTo(THEIRS);
    }
}
