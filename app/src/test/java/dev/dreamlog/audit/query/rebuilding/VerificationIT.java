package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;
import dev.dreamlog.audit.query.rebuilding.comparing.Difference;
import dev.dreamlog.audit.query.rebuilding.comparing.Difference.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers are answered from is held against the log, and left as it is. */
class VerificationIT extends Rebuilding {

    @Test
    void what_the_log_says_is_found_equal() {
        record("one");
        rebuild("dream.journal");
        Comparison found = verify("dream.journal");
        assertThat(found.differences()).isEmpty();
        assertThat(found.equal()).isTrue();
        assertThat(found.rows()).isPositive();
        assertThat(copies()).isZero();
    }

    @Test
    void what_was_changed_lost_or_made_up_is_named_by_its_key_and_nothing_is_said_of_what_stands_there() {
        rebuild("dream.journal");
        UUID changed = record("one");
        UUID lost = record("two");
        await("dream.journal");
        UUID madeUp = UUID.randomUUID();
        jdbc.sql("update journal set text = 'broken', mood = -2 where dream_id = :dream").param("dream", changed)
                .update();
        jdbc.sql("""
                insert into journal (dream_id, dreamer_id, version, text, dreamed_on, language, kind, emotions, tags,
                    visibility, anonymous, recorded_at)
                select :madeUp, dreamer_id, version, text, dreamed_on, language, kind, emotions, tags, visibility,
                    anonymous, recorded_at from journal where dream_id = :lost""")
                .param("madeUp", madeUp).param("lost", lost).update();
        jdbc.sql("delete from journal where dream_id = :dream").param("dream", lost).update();

        Comparison found = verify("dream.journal");
        assertThat(found.equal()).isFalse();
        assertThat(found.differences()).containsExactlyInAnyOrder(
                difference(changed, Kind.CHANGED, List.of("text", "mood")), difference(lost, Kind.MISSING, List.of()),
                difference(madeUp, Kind.SURPLUS, List.of()));
        assertThat(found.toString()).doesNotContain("broken", "dreamt");
        assertThat(texts()).containsExactlyInAnyOrder("broken", "I dreamt two.");

        rebuild("dream.journal");
        assertThat(compared("dream.journal").differences()).isEqualTo(found.differences());
        assertThat(texts()).containsExactlyInAnyOrder("I dreamt one.", "I dreamt two.");
        assertThat(verify("dream.journal").equal()).isTrue();
    }

    @Test
    void every_projection_is_what_it_becomes_when_the_log_is_told_again() {
        record("one");
        projections.all().forEach(projection -> rebuild(projection.name()));
        record("two");
        assertThat(projections.all()).allSatisfy(projection -> assertThat(verify(projection.name()).differences())
                .as(projection.name()).isEmpty());
    }

    private static Difference difference(UUID dream, Kind kind, List<String> columns) {
        return new Difference("journal", Map.of("dream_id", dream.toString()), kind, columns);
    }
}
