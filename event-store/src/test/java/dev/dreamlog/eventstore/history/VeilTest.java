package dev.dreamlog.eventstore.history;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dreamlog.eventstore.privacy.SubjectKey;

import static org.assertj.core.api.Assertions.assertThat;

class VeilTest {

    private static final Optional<SubjectKey> PLAIN = Optional.empty();
    private static final Map<String, Object> SEALED = Map.of("sealed", "text", "data", "AAAA");

    private final Veil veil = new Veil();

    @Test
    void what_a_person_wrote_is_covered_however_deep_it_lies() {
        Map<String, Object> recorded = Map
                .of("dreamId", "d1", "dreamerId", "a1", "content", Map.of("text", "I fell", "language", "en"));
        assertThat(veil.over("dream.recorded", recorded, PLAIN)).isEqualTo(
                Map.of("dreamId", "d1", "dreamerId", "a1", "content", Map.of("text", Veil.COVER, "language", "en")));
    }

    @Test
    void what_is_nobodys_secret_stays_readable() {
        Map<String, Object> liked = Map.of("postId", "d1", "accountId", "a1");
        assertThat(veil.over("social.post-liked", liked, PLAIN)).isEqualTo(liked);
    }

    @Test
    void a_part_that_only_another_revision_has_is_covered() {
        assertThat(
                veil.over("social.post-liked", Map.of("postId", "d1", "accountId", "a1", "because", "I fell"), PLAIN))
                .isEqualTo(Map.of("postId", "d1", "accountId", "a1", "because", Veil.COVER));
    }

    @Test
    void an_event_that_nobody_knows_is_covered_whole() {
        assertThat(veil.over("dream.forgotten", Map.of("text", "I fell"), PLAIN))
                .containsOnly(Map.entry("payload", Veil.COVER));
    }

    @Test
    void what_is_sealed_is_covered_in_an_event_of_any_type_and_the_rest_is_shown() {
        Map<String, Object> sealed = Map.of("dreamId", "d1", "content", Map.of("text", SEALED, "language", "en"));
        for (String type : new String[]{"dream.recorded", "dream.forgotten"}) {
            assertThat(veil.over(type, sealed, subject(false)))
                    .isEqualTo(Map.of("dreamId", "d1", "content", Map.of("text", Veil.COVER, "language", "en")));
        }
    }

    @Test
    void an_auditor_sees_that_the_person_was_erased() {
        Map<String, Object> sealed = Map.of("content", Map.of("text", SEALED));
        for (String type : new String[]{"dream.recorded", "dream.forgotten"}) {
            assertThat(veil.over(type, sealed, subject(true)))
                    .isEqualTo(Map.of("content", Map.of("text", "[erased]")));
        }
    }

    private static Optional<SubjectKey> subject(boolean erased) {
        return Optional.of(new SubjectKey(UUID.randomUUID(), erased, null));
    }
}
