package dev.dreamlog.app.doors;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** No other spelling of an address leads around a door, and asking which methods there are tells nothing. */
@DreamlogTest
class WaysAroundIT {

    @LocalServerPort
    private int port;
    private Caller anonymous = new Caller("");
    private Caller stranger = new Caller("");
    private String dream = "";

    @BeforeEach
    void somebodyDreams() {
        anonymous = new Caller("http://localhost:" + port);
        stranger = joined();
        dream = joined().post("/dreams", Map.of("text", "Behind every door stood another door.")).hasStatus(201)
                .at("/id");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/journal", "GET, /api/v1/accounts/me", "GET, /api/v1/audit/events",
            "GET, /api/v1/dead-letters", "GET, /api/v1/reviews", "GET, /api/v1/reports", "GET, /api/v1/dreams/{dream}",
            "DELETE, /api/v1/dreams/{dream}", "PUT, /api/v1/accounts/{dream}/role"})
    void every_spelling_of_an_address_stands_behind_the_same_door(String method, String path) {
        String door = path.replace("{dream}", dream);
        assertThat(spellings(door)).allSatisfy(spelling -> {
            assertThat(anonymous.call(method, spelling, null).status()).as("anonymous").isBetween(400, 404);
            if (!path.endsWith("/journal") && !path.endsWith("/me")) {
                assertThat(stranger.with("If-Match", "\"1\"").call(method, spelling, null).status()).as("stranger")
                        .isBetween(400, 404);
            }
        });
    }

    @Test
    void the_methods_of_what_is_hidden_are_those_of_what_never_was() {
        for (Caller caller : new Caller[]{anonymous, stranger}) {
            Answer hidden = caller.call("OPTIONS", "/dreams/" + dream, null);
            Answer never = caller.call("OPTIONS", "/dreams/" + UUID.randomUUID(), null);
            assertThat(hidden.status()).isEqualTo(never.status());
            assertThat(hidden.header("Allow")).isEqualTo(never.header("Allow"));
            assertThat(hidden.header("ETag")).isEmpty();
        }
    }

    private static Stream<String> spellings(String door) {
        int last = door.lastIndexOf('/') + 1;
        String encoded = "%" + Integer.toHexString(door.charAt(last)) + door.substring(last + 1);
        return Stream.of(door, door + "/", door + "//", door + "/.", door + "%2f", door + "%20", door + "%00",
                door + "%0a", door + ".json", door + ";a=b", door + "?_method=GET", door.replace("/v1/", "/v1//"),
                door.replace("/v1/", "/v1/./"), door.replace("/v1/", "/v1/feed/../"),
                door.replace("/v1/", "/v1/posts/%2e%2e/"), door.replace("/v1/", "/v1;x/"),
                door.substring(0, last) + encoded, door.replace("/api/", "/api/../api/"),
                door.replace("/api/v1", "/api/V1"));
    }

    private Caller joined() {
        return anonymous.joined(UUID.randomUUID() + "@dreamlog.example", Company.PASSWORD);
    }
}
