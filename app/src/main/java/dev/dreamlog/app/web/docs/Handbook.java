package dev.dreamlog.app.web.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What people want to know about the calls and code cannot tell, one chapter for each feature, in reading order. */
record Handbook(Map<String, Chapter> chapters) {

    private static final List<String> FEATURES = List
            .of("account", "dream", "interpretation", "social", "engagement", "notification", "audit");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /** The calls of a feature, by method and path. */
    record Chapter(String about, Map<String, Entry> operations) {}

    static Handbook read() {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        FEATURES.forEach(feature -> chapters.put(feature, chapter(feature)));
        return new Handbook(chapters);
    }

    private static Chapter chapter(String feature) {
        try (InputStream json = Objects.requireNonNull(Handbook.class.getResourceAsStream(feature + ".json"))) {
            return JSON.readValue(json, Chapter.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
