package dev.dreamlog.contract.api;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferredWaitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait=1                            | 1
            wait=20                           | 20
            WAIT = "7"                        | 7
            respond-async, wait=10            | 10
            handling=strict; wait=3; foo=bar  | 3
            wait=21                           | 20
            wait=999999999                    | 20""")
    void a_client_may_ask_to_wait_for_up_to_twenty_seconds(String header, int seconds) {
        assertThat(PreferredWait.in(List.of(header))).hasValue(new PreferredWait(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=0", "wait=-1", "wait=1.5", "wait=soon", "nowait=5", "await=5",
            "wait=99999999999", "handling=strict", "wait=\u0665"})
    void what_cannot_be_understood_is_no_preference(String header) {
        assertThat(PreferredWait.in(List.of(header))).isEmpty();
    }

    @Test
    void the_first_wish_of_several_headers_counts_and_is_confirmed() {
        assertThat(PreferredWait.in(List.of("handling=strict", "wait=5", "wait=9"))).map(PreferredWait::applied)
                .hasValue("wait=5");
        assertThat(PreferredWait.in(List.of())).isEmpty();
    }
}
