package dev.dreamlog.audit.query.rebuilding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

import dev.dreamlog.dream.api.DreamRecorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Projections are built anew while the server reads and writes. */
class RebuildIT extends Rebuilding {

    @Test
    void every_projection_says_which_tables_it_keeps_and_no_two_keep_the_same() {
        List<Projection> all = projections.all();
        assertThat(all).extracting(Projection::name).containsExactly(
                "account.profiles", "dream.journal", "engagement.counters", "interpretation.results",
                "notification.inbox", "social.bonds",
                "social.feed", "social.reports");
        List<String> tables = all.stream().flatMap(projection -> projection.tables().stream()).toList();
        assertThat(tables).doesNotHaveDuplicates();
        Set<String> expected = new HashSet<>(tables);
        expected.addAll(List.of("rebuild", "trending", "flyway_schema_history"));
        assertThat(jdbc.sql("select tablename from pg_tables where schemaname = 'query'").query(String.class).set())
                .isEqualTo(expected);
    }

    @Test
    void a_rebuild_mends_what_was_lost_and_leaves_no_trace() {
        record("one");
        record("two");
        await("dream.journal");
        List<String> before = shape("journal");
        assertThat(shape("post")).anyMatch(index -> index.contains("USING gin (words)"));
        List<String> feed = shape("post");
        jdbc.sql("update journal set text = 'broken' where dreamer_id = :ada").param("ada", ada.value()).update();
        rebuild("dream.journal");
        assertThat(texts()).containsExactlyInAnyOrder("I dreamt one.", "I dreamt two.");
        assertThat(shape("journal")).isEqualTo(before);
        rebuild("social.feed");
        assertThat(shape("post")).isEqualTo(feed);
        assertThat(jdbc.sql("select words::text from journal where text = 'I dreamt one.'").query(String.class).list())
                .containsOnly("'=english' 'dreamt':2 'one':3");
        assertThat(copies()).isZero();
        record("three");
        await("dream.journal");
        assertThat(texts()).contains("I dreamt three.");
    }

    @Test
    void a_rebuild_cannot_bring_back_the_words_of_somebody_erased() {
        record("one");
        await("dream.journal");
        keys.forget(ada.value());
        rebuild("dream.journal");
        assertThat(texts()).containsExactly("[erased]");
    }

    @Test
    void a_rebuilt_journal_has_another_stamp_so_that_old_cached_pages_are_never_asked_for() {
        record("one");
        await("dream.journal");
        UUID before = stamp();
        rebuild("dream.journal");
        assertThat(stamp()).isNotEqualTo(before);
    }

    @Test
    void a_second_rebuild_or_verification_of_the_same_projection_is_refused() {
        Projection profiles = projections.named("account.profiles");
        try (RebuildLock _ = RebuildLock.take(dataSource, "account.profiles").orElseThrow()) {
            assertThatThrownBy(() -> rebuilds.start(profiles, Work.REBUILD)).isInstanceOf(RebuildInProgress.class);
            assertThatThrownBy(() -> rebuilds.start(profiles, Work.VERIFICATION)).isInstanceOf(RebuildInProgress.class);
        }
        rebuild("account.profiles");
    }

    @Test
    void no_projection_keeps_statistics_of_words_also_not_after_a_rebuild() {
        record("one");
        projections.all().forEach(projection -> rebuild(projection.name()));
        jdbc.sql("analyze").update();
        assertThat(jdbc.sql("""
                select tablename || '.' || attname from pg_stats where schemaname = 'query' and attname in
                    ('text', 'title', 'emotions', 'tags', 'words', 'email', 'display_name',
                     'result')""").query(String.class)
                .list()).isEmpty();
    }

    @Test
    void a_rebuild_that_fails_leaves_the_live_tables_alone_and_names_no_contents() {
        record("one");
        await("dream.journal");
        Projection poisoned = new Projection("dream.journal", new Poisoned(), List.of("journal", "journal_stamp"),
                List.of("journal_stamp"));
        rebuilds.start(poisoned, Work.REBUILD);
        assertThat(awaitEnd("dream.journal", Work.REBUILD, "FAILED").failure())
                .startsWith("cannot tell DreamRecorded at ")
                .endsWith(": IllegalArgumentException");
        assertThat(texts()).containsExactly("I dreamt one.");
        Awaitility.await().until(() -> copies() == 0);
        rebuild("dream.journal");
    }

    @Test
    void a_rebuild_has_told_what_could_not_be_handled_so_the_letters_of_its_group_are_gone() {
        record("one");
        await("dream.journal");
        for (String group : List.of("dream.journal", "test.other")) {
            jdbc.sql("""
                    insert into eventstore.dead_letter (processing_group, sequence_identifier, position)
                    values (:group, 'any', :position) on conflict do nothing""")
                    .param("group", group).param("position", end()).update();
        }
        rebuild("dream.journal");
        assertThat(jdbc.sql("select distinct processing_group from eventstore.dead_letter").query(String.class).set())
                .contains("test.other").doesNotContain("dream.journal");
        jdbc.sql("delete from eventstore.dead_letter where processing_group = 'test.other'").update();
    }

    static class Poisoned {
        @EventHandler
        void on(DreamRecorded event) {
            throw new IllegalArgumentException(event.content().text());
        }
    }
}
