package dev.dreamlog.account.command.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientHintTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "Firefox on Linux,\"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\"",
            "Edge on Windows,\"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0\"",
            "Chrome on Android,\"Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/130.0 Mobile Safari/537.36\"",
            "Safari on iOS,\"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1\"",
            "Safari on macOS,\"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15\"",
            "curl,curl/8.9.1", "OkHttp,okhttp/4.12.0", "Java,Java-http-client/25.0.1"})
    void people_recognise_what_they_used(String hint, String userAgent) {
        assertThat(ClientHint.of(userAgent)).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ada.lovelace@example.org", "Ada's own reader 1.0"})
    void what_a_stranger_says_about_themselves_is_not_kept(String userAgent) {
        assertThat(ClientHint.of(userAgent)).isNull();
    }

    @Test
    void nothing_is_made_of_nothing() {
        assertThat(ClientHint.of(null)).isNull();
    }
}
