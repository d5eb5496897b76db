package dev.dreamlog.eventstore.privacy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.storage.EventNames;
import dev.dreamlog.interpretation.api.InterpretationCompleted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PersonalPartsTest {

    static List<Class<?>> everyEvent() {
        return EventNames.all();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_holds_words_of_one_account_at_most_and_none_where_they_cannot_be_sealed(Class<?> event) {
        PersonalParts parts = PersonalParts.of(event);
        assertThat(parts.owner().isEmpty()).isEqualTo(parts.none());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void nothing_in_an_event_that_holds_words_can_be_taken_for_a_sealed_part(Class<?> event) {
        if (!PersonalParts.of(event).none()) {
            assertThat(components(event)).allSatisfy(part -> {
                assertThat(part.getName()).isNotEqualTo("sealed");
                assertThat(Map.class.isAssignableFrom(part.getType())).isFalse();
            });
        }
    }

    @Test
    void words_are_found_however_deep_they_lie() {
        assertThat(PersonalParts.of(DreamRecorded.class)).isEqualTo(new PersonalParts(List
                .of(List.of("content", "text"), List.of("content", "title"), List.of("content", "emotions"),
                        List.of("content", "tags")),
                "dreamerId"));
    }

    @Test
    void a_whole_record_can_be_personal() {
        assertThat(PersonalParts.of(InterpretationCompleted.class).paths()).containsExactly(List.of("result"));
        assertThat(PersonalParts.of(AccountRegistered.class).paths()).hasSize(2);
        assertThat(PersonalParts.of(DreamShared.class).none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {OfTwo.class, OfNobody.class, Unsealable.class, Hidden.class, HiddenBehindAnInterface.class})
    void what_could_not_be_guarded_is_refused(Class<?> event) {
        assertThatIllegalStateException().isThrownBy(() -> PersonalParts.of(event));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .flatMap(part -> Stream.concat(Stream.of(part), components(part.getType())))
                : Stream.empty();
    }

    record OfTwo(String a, String b, @PersonalData(of = "a") String mine, @PersonalData(of = "b") String yours) {}

    record OfNobody(@PersonalData(of = "a") String words) {}

    record Unsealable(String a, @PersonalData(of = "a") int mood) {}

    record Words(@PersonalData(of = "a") String words) {}

    record Hidden(String a, List<Words> many) {}

    sealed interface Either {}

    record One(@PersonalData(of = "a") String words) implements Either {}

    record HiddenBehindAnInterface(String a, Either either) {}
}
