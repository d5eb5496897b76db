package dev.dreamlog.audit.query.rebuilding;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dreamlog.dream.api.DreamErased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nodes go down while they rebuild; what they have done is not lost, and nothing of it lies about. */
class RebuildGoesOnIT extends Rebuilding {

    private static final Task TASK = new Task("dream.journal", Work.REBUILD);

    @Test
    void whoever_is_there_goes_on_where_the_copy_of_a_dead_node_stands() {
        record("one");
        await("dream.journal");
        leaveBehind(own(), "said by the copy alone");
        awaitDone("dream.journal");
        assertThat(texts()).containsExactly("said by the copy alone");
        assertThat(compared("dream.journal").equal()).isFalse();
        rebuild("dream.journal");
        assertThat(texts()).containsExactly("I dreamt one.");
    }

    @Test
    void what_another_edition_of_the_projection_has_begun_is_begun_anew() {
        record("one");
        await("dream.journal");
        leaveBehind("another", "said by the copy alone");
        awaitDone("dream.journal");
        assertThat(texts()).containsExactly("I dreamt one.");
    }

    @Test
    void who_was_erased_while_nobody_was_at_work_is_forgotten_by_the_copy_too() {
        String dream = record("one").toString();
        await("dream.journal");
        transactions.executeWithoutResult(_ -> {
            leaveBehindNow(own(), "words of the erased");
            keys.forget(ada.value());
            append(dream, 1, new DreamErased(dream, ada.toString()));
        });
        awaitDone("dream.journal");
        assertThat(texts()).containsExactly("[erased]");
        assertThat(copies()).isZero();
    }

    @Test
    void what_nobody_will_go_on_with_is_thrown_away() {
        rebuild("dream.journal");
        jdbc.sql("create schema dream_journal_rebuild create table journal (words text)").update();
        Awaitility.await().until(() -> copies() == 0);
    }

    @Test
    void a_node_that_has_lost_the_copy_to_another_writes_no_more() {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            ShadowTables tables = tables();
            tables.create(own());
            tables.advance(-1, 7);
            assertThatThrownBy(() -> tables.advance(-1, 8)).isInstanceOf(CutShort.class);
        });
    }

    private void leaveBehind(String edition, String words) {
        transactions.executeWithoutResult(_ -> leaveBehindNow(edition, words));
    }

    /** As a node does that dies after a page of its rebuild. */
    private void leaveBehindNow(String edition, String words) {
        ShadowTables tables = tables();
        tables.create(edition);
        jdbc.sql("""
                insert into dream_journal_rebuild.journal (dream_id, dreamer_id, version, text, dreamed_on, language,
                    kind, emotions, tags, visibility, anonymous, recorded_at)
                select dream_id, dreamer_id, version, :words, dreamed_on, language, kind, emotions, tags, visibility,
                    anonymous, recorded_at from query.journal where dreamer_id = :ada""")
                .param("words", words).param("ada", ada.value()).update();
        tables.advance(-1, end());
        journal.started(TASK);
    }

    private ShadowTables tables() {
        return new ShadowTables(jdbc, projections.named("dream.journal"));
    }

    private String own() {
        return Edition.of(projections.named("dream.journal").listener().getClass());
    }
}
