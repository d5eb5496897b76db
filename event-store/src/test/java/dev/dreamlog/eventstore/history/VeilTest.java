package dev.dreamlog.eventstore.history;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VeilTest {

    private final Veil veil = new Veil();

    @Test
    void what_a_person_wrote_is_covered_however_deep_it_lies() {
        Map<String, Object> recorded = Map
                .of("dreamId", "d1", "dreamerId", "a1", "content", Map.of("text", "I fell", "language", "en"));
        assertThat(veil.over("dream.recorded", recorded)).isEqualTo(
                Map.of("dreamId", "d1", "dreamerId", "a1", "content", Map.of("text", Veil.COVER, "language", "en")));
    }

    @Test
    void what_is_nobodys_secret_stays_readable() {
        Map<String, Object> liked = Map.of("postId", "d1", "accountId", "a1");
        assertThat(veil.over("social.post-liked", liked)).isEqualTo(liked);
    }

    @Test
    void a_part_that_only_another_revision_has_is_covered() {
        assertThat(veil.over("social.post-liked", Map.of("postId", "d1", "accountId", "a1", "because", "I fell")))
                .isEqualTo(Map.of("postId", "d1", "accountId", "a1", "because", Veil.COVER));
    }

    @Test
    void an_event_that_nobody_knows_is_covered_whole() {
        assertThat(veil.over("dream.forgotten", Map.of("text", "I fell")))
                .containsOnly(Map.entry("payload", Veil.COVER));
    }
}
