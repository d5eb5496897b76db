package dev.dreamlog.audit.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":[]}",
            "{\"z\":9223372036854775807,\"a\":0.1234567890123456789,\"m\":123456789012345678901234567890}",
            "{\"a\":[1,-2.50,1E+3,true,false,null,\"b\"],\"c\":{\"d\":{}}}",
            "{\"a\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001 / \u0441\u043e\u043d \ud83c\udf19\"}"})
    void what_is_read_is_written_as_it_was(String json) {
        assertThat(Json.text(Json.object(json))).isEqualTo(json);
    }

    @Test
    void blanks_and_escapes_that_nobody_needs_mean_nothing() {
        assertThat(Json.object(" { \"a\\/\\u0062\" :\n[ 1 , 2 ] } ")).hasToString("{a/b=[1, 2]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}{", "{\"a\":1 2}", "{a:1}",
            "{\"a\":\"b}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":tru}", "<html>"})
    void what_is_no_object_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.object(json));
    }

    @Test
    void what_goes_too_deep_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.object("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
    }
}
