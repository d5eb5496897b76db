package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

import dev.dreamlog.contract.api.ConsistencyToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConsistencyGateTest {

    private static final ProjectionProgress NEVER = (_, _) -> false;
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/journal");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_read_that_names_no_write_passes() throws Exception {
        assertThat(passes(NEVER)).isTrue();
        assertThat(response.getHeader("Consistency")).isNull();
    }

    @Test
    void a_read_passes_once_all_its_projections_show_the_write() throws Exception {
        request.addHeader("Consistency-Token", new ConsistencyToken(7).encode());
        List<String> asked = new ArrayList<>();
        AtomicInteger questions = new AtomicInteger();
        assertThat(passes((group, position) -> {
            asked.add(group + position);
            return questions.incrementAndGet() > 4;
        })).isTrue();
        assertThat(asked).contains("dream.journal7", "social.feed7");
        assertThat(response.getHeader("Consistency")).isNull();
    }

    @Test
    void a_read_that_waited_in_vain_says_that_it_is_old() throws Exception {
        request.addHeader("Consistency-Token", new ConsistencyToken(7).encode());
        assertThat(passes(NEVER)).isTrue();
        assertThat(response.getHeader("Consistency")).isEqualTo("stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling=strict", "wait=20, handling=strict", "Handling = \"Strict\"",
            "respond-async;x=1, handling=strict"})
    void who_is_strict_gets_no_old_answer(String preference) {
        request.addHeader("Consistency-Token", new ConsistencyToken(7).encode());
        request.addHeader("Prefer", preference);
        assertThatThrownBy(() -> passes(NEVER)).isInstanceOf(NotYetConsistent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling=lenient", "mishandling=strict", "handling=stricter"})
    void who_is_not_strict_gets_one(String preference) throws Exception {
        request.addHeader("Consistency-Token", new ConsistencyToken(7).encode());
        request.addHeader("Prefer", preference);
        assertThat(passes(NEVER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "????", "cA", "cC0x", "MTI"})
    void a_token_that_is_not_ours_is_refused(String token) {
        request.addHeader("Consistency-Token", token);
        assertThatThrownBy(() -> passes(NEVER)).isInstanceOf(BadConsistencyToken.class);
    }

    @Test
    void writes_do_not_wait() throws Exception {
        request.setMethod("POST");
        request.addHeader("Consistency-Token", new ConsistencyToken(7).encode());
        assertThat(passes(NEVER)).isTrue();
        assertThat(response.getHeader("Consistency")).isNull();
    }

    private boolean passes(ProjectionProgress progress) throws Exception {
        HandlerMethod read = new HandlerMethod(new Reads(), Reads.class.getDeclaredMethod("both"));
        Duration patience = NEVER.equals(progress) ? Duration.ofMillis(20) : Duration.ofMinutes(1);
        return new ConsistencyGate(progress, patience).preHandle(request, response, read);
    }

    static final class Reads {

        @ReadsFrom({"dream.journal", "social.feed"})
        void both() {}
    }
}
