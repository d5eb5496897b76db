package dev.dreamlog.interpretation.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dictionaries and wordings that lie beside a class, strictly: a slip in them must stop the start. */
public final class ShippedJson {

    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ShippedJson() {}

    public static <T> T read(Class<?> beside, String name, TypeReference<T> type) {
        try (InputStream json = beside.getResourceAsStream(name)) {
            return STRICT.readValue(Objects.requireNonNull(json, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
