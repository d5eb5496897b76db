package dev.dreamlog.app.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.PostId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpJsonTest {

    private static final UUID ID = UUID.fromString("01934c3e-0000-7000-8000-00000000d001");
    private final JsonMapper json = HttpJson.mapper(List.of());

    @Test
    void what_is_written_properly_is_read() {
        assertThat(read("{\"text\":\"сон 😀\",\"mood\":-1,\"sure\":true,\"kind\":\"LUCID\",\"tags\":[\"a\"],"
                + "\"day\":\"2026-11-21\"}"))
                .isEqualTo(new Told("сон 😀", -1, true, DreamKind.LUCID, List.of("a"), LocalDate.of(2026, 11, 21)));
        assertThat(read("{\"text\":null,\"sure\":false}")).isEqualTo(new Told(null, null, false, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\",\"sure\":true,\"secret\":1}", // unknown
            "{\"sure\":true,\"sure\":true}", // twice
            "{\"text\":1,\"sure\":true}", "{\"text\":1.5,\"sure\":true}", "{\"text\":true,\"sure\":true}",
            "{\"text\":[\"a\"],\"sure\":true}", "{\"text\":{},\"sure\":true}", // no string
            "{\"mood\":\"1\",\"sure\":true}", "{\"mood\":1.0,\"sure\":true}", "{\"mood\":1e0,\"sure\":true}",
            "{\"mood\":true,\"sure\":true}", "{\"mood\":\"\",\"sure\":true}",
            "{\"mood\":99999999999,\"sure\":true}", // no whole number
            "{\"sure\":\"true\"}", "{\"sure\":1}", "{\"sure\":null}", "{\"sure\":\"\"}", // no truth
            "{\"kind\":\"lucid\",\"sure\":true}", "{\"kind\":0,\"sure\":true}", "{\"kind\":\"0\",\"sure\":true}",
            "{\"kind\":\"\",\"sure\":true}", "{\"kind\":\"DREAMY\",\"sure\":true}", // no kind
            "{\"day\":\"2026-11-21T10:00:00Z\",\"sure\":true}", "{\"day\":20000,\"sure\":true}",
            "{\"day\":[2026,11,21],\"sure\":true}", "{\"day\":\"2026-02-30\",\"sure\":true}",
            "{\"day\":\"\",\"sure\":true}", "{\"day\":\"21.11.2026\",\"sure\":true}", // no day
            "{\"tags\":\"a\",\"sure\":true}", "{\"tags\":[1],\"sure\":true}", "{\"tags\":\"\",\"sure\":true}", // no list
            "{\"text\":\"a\\u0000b\",\"sure\":true}", "{\"text\":\"a\\ud800\",\"sure\":true}",
            "{\"text\":\"\\udc00a\",\"sure\":true}", "{\"tags\":[\"\\u0000\"],\"sure\":true}", // no text
            "{\"sure\":true} {}", "{\"sure\":true}]", "{\"sure\":true,}", "{'sure':true}", "{sure:true}", "[]", "\"\"",
            "1", "", "{", "{\"mood\":NaN,\"sure\":true}", "{\"mood\":+1,\"sure\":true}",
            "/* */{\"sure\":true}"})
    void what_is_not_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void what_is_nested_over_32_deep_is_refused() {
        assertThat(json.readTree("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
        assertThatThrownBy(() -> json.readTree("[".repeat(33) + "]".repeat(33))).isInstanceOf(JacksonException.class);
    }

    @Test
    void ids_are_plain_strings() {
        for (Object id : new Object[]{new AccountId(ID), new DreamId(ID), new InterpretationId(ID), new PostId(ID),
                new CommentId(ID)}) {
            assertThat(json.writeValueAsString(id)).isEqualTo("\"" + ID + "\"");
        }
    }

    @Test
    void times_are_written_for_people_and_nothing_is_written_for_nothing() {
        assertThat(json.writeValueAsString(new Happened(Instant.parse("2026-11-21T04:00:00Z"),
                LocalDate.of(2026, 11, 21), null)))
                .isEqualTo("{\"at\":\"2026-11-21T04:00:00Z\",\"day\":\"2026-11-21\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T04:00:00Z", "2026-11-21t04:00:00z", "2026-11-21T06:00:00+02:00",
            "2026-11-20T23:00:00.000-05:00"})
    void a_moment_is_read_as_rfc_3339_writes_it(String moment) {
        assertThat(json.readValue("\"" + moment + "\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795233600", "1795233600.5", "\"1795233600\"", "\"\"", "\"2026-11-21\"",
            "\"2026-11-21T04:00:00\"", "\"2026-02-30T04:00:00Z\"", "\"2026-11-21T04:00Z\"",
            "\"+292278994-08-17T07:12:55Z\"", "\"-0001-01-01T00:00:00Z\"", "\"2026-11-21T04:00:00.0000000001Z\"",
            "[2026,11,21]", "{}", "true"})
    void what_is_no_moment_is_not_guessed_at(String moment) {
        assertThatThrownBy(() -> json.readValue(moment, Instant.class)).isInstanceOf(JacksonException.class);
    }

    private Told read(String text) {
        return json.readValue(text, Told.class);
    }

    record Told(@Nullable String text, @Nullable Integer mood, boolean sure, @Nullable DreamKind kind,
            @Nullable List<String> tags, @Nullable LocalDate day) {}

    record Happened(Instant at, LocalDate day, @Nullable String note) {}
}
