package dev.dreamlog.eventstore.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Holds every event's stored form against an approved sample. A difference means that events already in a log
 * would read differently: give the event a new revision and an upcaster. Run with {@code -Dsamples.approve=true}
 * to write the samples of new events.
 */
class StoredEventsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final JsonMapper JSON = new JsonMapper();

    private final EventSerializer serializer = new EventSerializer();

    static List<Class<?>> everyEvent() {
        return EventNames.all();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_stored_as_its_approved_sample_and_read_back_from_it(Class<?> type) throws IOException {
        Object specimen = Specimens.all().get(type);
        assertThat(specimen).as("a specimen of " + type).isNotNull();
        SerializedObject<String> stored = serializer.serialize(specimen, String.class);

        Path sample = SAMPLES.resolve(stored.getType().getName() + "@" + stored.getType().getRevision() + ".json");
        if (Boolean.getBoolean("samples.approve") && !Files.exists(sample)) {
            Files.writeString(sample,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(stored.getData())) + "\n");
        }
        String approved = Files.readString(sample);

        assertThat(JSON.readTree(stored.getData())).isEqualTo(JSON.readTree(approved));
        assertThat(read(approved, stored)).isEqualTo(specimen);
    }

    @Test
    void a_property_that_nobody_knows_is_refused() {
        SerializedObject<String> stored = serializer.serialize(Specimens.all().values().iterator().next(),
                String.class);
        String surplus = stored.getData().replaceFirst("\\{", "{\"surplus\":1,");
        assertThatThrownBy(() -> read(surplus, stored)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_property_that_is_missing_is_refused() {
        SerializedObject<String> stored = serializer.serialize(Specimens.all().values().iterator().next(),
                String.class);
        assertThatThrownBy(() -> read("{}", stored)).isInstanceOf(SerializationException.class);
    }

    @Test
    void metadata_of_any_shape_is_read_back() {
        MetaData written = MetaData.with("actor", "ada").and("tries", 3).and("seen", true)
                .and("hosts", List.of("a", Map.of("port", 1))).and("nobody", null);
        assertThat(serializer.<byte[], MetaData>deserialize(serializer.serialize(written, byte[].class)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"dream.withdrawn,2", "dream.withdrawn,", "dream.foreseen,1"})
    void an_event_that_a_newer_version_wrote_is_refused_and_not_passed_over(String name, String revision) {
        SerializedType newer = new SimpleSerializedType(name, revision);
        assertThatThrownBy(() -> serializer.classForType(newer)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>("{}", String.class, newer)))
                .isInstanceOf(SerializationException.class);
    }

    private Object read(String json, SerializedObject<String> like) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, like.getType()));
    }
}
