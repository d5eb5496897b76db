package dev.dreamlog.eventstore.upcasting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.eventstore.storage.EventNames;
import dev.dreamlog.eventstore.storage.EventSerializer;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.ModelCall;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever was ever written is still read: the samples of all times stay in the tree and are read as events of today. */
class UpcastersTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private final EventSerializer serializer = new EventSerializer();

    static Set<Shape> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", "").split("@", 2))
                    .map(name -> new Shape(name[0], name[1])).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_of_any_time_is_read_as_an_event_of_today(Shape written) throws IOException {
        assertThat(read(written)).isInstanceOf(EventNames.typeNamed(written.event()).orElseThrow());
    }

    @Test
    void what_can_be_read_has_a_sample_and_what_has_a_sample_can_be_read() throws IOException {
        assertThat(samples()).isEqualTo(Upcasters.readable());
    }

    @Test
    void a_role_that_changed_before_anybody_noted_the_one_before_changed_from_an_unknown_one() throws IOException {
        assertThat(read(new Shape("account.role-changed", "1"))).isEqualTo(
                new RoleChanged("01934c3e-0000-7000-8000-00000000a001", null, Role.IMAM, null));
    }

    @Test
    void an_answer_from_before_calls_were_noted_names_its_model_and_nothing_that_nobody_noted() throws IOException {
        assertThat(read(new Shape("interpretation.completed", "1"))).isInstanceOfSatisfying(
                InterpretationCompleted.class,
                completed -> assertThat(completed.call())
                        .isEqualTo(new ModelCall("lexicon-1", "lexicon-1", Map.of(), null, false)));
    }

    @Test
    void an_attempt_that_failed_before_calls_were_noted_says_nothing_of_its_call() throws IOException {
        assertThat(read(new Shape("interpretation.attempt-failed", "1"))).isInstanceOfSatisfying(AttemptFailed.class,
                failed -> assertThat(failed.call()).isNull());
    }

    private Object read(Shape written) throws IOException {
        String payload = Files.readString(SAMPLES.resolve(written.event() + "@" + written.revision() + ".json"));
        var row = new GenericDomainEventEntry<>("Aggregate", "aggregate", 0, "event", Instant.EPOCH, written.event(),
                written.revision(), payload, "{}");
        return Upcasters.chain().upcast(Stream.of(new InitialEventRepresentation(row, serializer)))
                .map(IntermediateEventRepresentation::getData).map(serializer::deserialize).findFirst().orElseThrow();
    }
}
