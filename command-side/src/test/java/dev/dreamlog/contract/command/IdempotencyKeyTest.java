package dev.dreamlog.contract.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyKeyTest {

    @Test
    void a_key_is_the_same_quoted_or_bare() {
        assertThat(IdempotencyKey.parse("\"abc-1\"")).isEqualTo(IdempotencyKey.parse("abc-1"));
    }

    @Test
    void a_key_may_have_128_characters_and_no_more() {
        assertThat(IdempotencyKey.parse("k".repeat(128)).text()).hasSize(128);
        assertThat(IdempotencyKey.parse("\"" + "k".repeat(128) + "\"").text()).hasSize(128);
        assertThatThrownBy(() -> IdempotencyKey.parse("k".repeat(129))).isInstanceOf(MalformedIdempotencyKey.class);
        assertThatThrownBy(() -> IdempotencyKey.parse("\"" + "k".repeat(129) + "\""))
                .isInstanceOf(MalformedIdempotencyKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "\"open", "two words", "ключ", "tab\there", "\"a\"b\""})
    void a_key_is_visible_ascii(String key) {
        assertThatThrownBy(() -> IdempotencyKey.parse(key)).isInstanceOf(MalformedIdempotencyKey.class);
    }

    @Test
    void two_keys_name_no_one_wish() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(IdempotencyKey.of(request)).isEmpty();
        request.addHeader("Idempotency-Key", "a");
        assertThat(IdempotencyKey.of(request)).contains(new IdempotencyKey("a"));
        request.addHeader("Idempotency-Key", "b");
        assertThatThrownBy(() -> IdempotencyKey.of(request)).isInstanceOf(MalformedIdempotencyKey.class);
    }
}
