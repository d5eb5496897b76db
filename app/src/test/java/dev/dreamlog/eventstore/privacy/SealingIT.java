package dev.dreamlog.eventstore.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.eventstore.storage.EventSerializer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is sealed opens with its account's key at its own place, and at no other, and never after the key is gone. */
@DreamlogTest
class SealingIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final UUID ada = UUID.randomUUID();
    private final EventSerializer serializer = new EventSerializer();
    @Autowired
    private AccountKeys keys;
    @Autowired
    private MasterKeys masters;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void words_are_sealed_and_everything_else_stays_readable() {
        JsonNode stored = sealed("e1", "I fell.");
        assertThat(stored.toString()).doesNotContain("fell", "tower", "joy").contains("LUCID", "2026-11-20");
        assertThat(stored.at("/content/text/sealed").asString()).isEqualTo("text");
        assertThat(stored.at("/content/tags/sealed").asString()).isEqualTo("texts");
    }

    @Test
    void whoever_has_the_key_reads_what_was_written_whatever_it_looks_like() {
        for (String text : List.of("I fell.", "Я летел.", "سقطت", "{\"sealed\":\"text\",\"data\":\"AAAA\"}",
                "[erased]")) {
            assertThat(opened("e1", sealed("e1", text))).isEqualTo(tree(event(text)));
        }
    }

    @Test
    void an_event_without_words_is_nobodys() {
        DreamRecorded silent = new DreamRecorded("d1", ada.toString(),
                new DreamContent("", null, LocalDate.EPOCH, "en", DreamKind.LUCID, null, null, List.of(),
                        List.of()));
        JsonNode stored = tree(silent);
        assertThat(sealing().seal("e1", DreamRecorded.class, stored)).hasValue(ada);
        assertThat(stored.at("/content/tags").isArray()).isTrue();
        assertThat(stored.at("/content/title").isNull()).isTrue();
    }

    @Test
    void words_of_nobody_are_refused() {
        JsonNode nobodys = JSON.readTree("{\"accountId\":null,\"email\":\"ada@example.org\",\"displayName\":\"Ada\"}");
        assertThatIllegalStateException()
                .isThrownBy(() -> sealing().seal("e1", AccountRegistered.class, nobodys));
    }

    @Test
    void the_same_words_look_different_each_time() {
        assertThat(sealed("e1", "I fell.").at("/content/text/data"))
                .isNotEqualTo(sealed("e1", "I fell.").at("/content/text/data"));
    }

    @Test
    void sealed_words_open_in_no_other_event() {
        JsonNode stored = sealed("e1", "I fell.");
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> opened("e2", stored))
                .withMessageContaining("event e2").withMessageContaining("content.text");
    }

    @Test
    void sealed_words_open_at_no_other_place_of_their_event() {
        String swapped = sealed("e1", "I fell.").toString().replace("\"text\":", "\"x\":").replace("\"title\":",
                "\"text\":").replace("\"x\":", "\"title\":");
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> opened("e1", JSON.readTree(swapped)));
    }

    @Test
    void changed_words_do_not_open() {
        JsonNode stored = sealed("e1", "I fell.");
        for (String data : List.of("AAAA", "", "!!", stored.at("/content/title/data").asString())) {
            String changed = stored.toString().replace(stored.at("/content/text/data").asString(), data);
            assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> opened("e1", JSON.readTree(changed)));
        }
    }

    @Test
    void a_part_that_the_event_no_longer_has_opens_too() {
        String elsewhere = sealed("e1", "I fell.").toString().replace("\"mood\"", "\"ancient\"");
        assertThat(opened("e1", JSON.readTree(elsewhere)).at("/content/text").asString()).isEqualTo("I fell.");
    }

    @Test
    void after_an_erasure_something_of_the_same_shape_stands_where_words_stood() {
        JsonNode stored = sealed("e1", "I fell.");
        keys.forget(ada);
        JsonNode erased = opened("e1", stored);
        assertThat(erased.at("/content/text").asString()).isEqualTo("[erased]");
        assertThat(erased.at("/content/tags")).isEqualTo(JSON.readTree("[\"[erased]\"]"));
        assertThat(erased.at("/content/kind").asString()).isEqualTo("LUCID");
        assertThat(JSON.treeToValue(erased, DreamRecorded.class).content().text()).isEqualTo("[erased]");
    }

    @Test
    void a_late_event_of_an_erased_account_is_sealed_for_nobody_and_makes_no_key() {
        sealed("e1", "I fell.");
        keys.forget(ada);
        keys.forget(ada);
        JsonNode late = sealed("e2", "I fell again.");
        assertThat(late.toString()).doesNotContain("fell");
        assertThat(opened("e2", late).at("/content/text").asString()).isEqualTo("[erased]");
        assertThat(key().erased()).isTrue();
    }

    @Test
    void a_node_that_still_remembers_the_key_writes_nothing_that_can_be_read() {
        AccountKeys elsewhere = new AccountKeys(jdbc, masters);
        seal(elsewhere, "e1", tree(event("I fell.")));
        keys.forget(ada);
        JsonNode late = tree(event("I fell again."));
        seal(elsewhere, "e2", late);
        assertThat(new Sealing(elsewhere).open("e2", key(), late.toString())).contains("[erased]");
    }

    @Test
    void who_is_erased_without_ever_having_had_words_gets_none_later() {
        keys.forget(ada);
        assertThat(opened("e1", sealed("e1", "I fell.")).at("/content/text").asString()).isEqualTo("[erased]");
    }

    @Test
    void an_erasure_that_is_rolled_back_never_happened() {
        JsonNode stored = sealed("e1", "I fell.");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            keys.forget(ada);
            status.setRollbackOnly();
        });
        assertThat(opened("e1", stored).at("/content/text").asString()).isEqualTo("I fell.");
    }

    @Test
    void a_key_that_was_rolled_back_seals_nothing_any_more() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sealed("e1", "I fell.");
            sealed("e2", "I fell.");
            status.setRollbackOnly();
        });
        assertThat(opened("e3", sealed("e3", "I fell.")).at("/content/text").asString()).isEqualTo("I fell.");
    }

    @Test
    void nodes_that_make_an_accounts_first_key_at_once_agree_on_one() {
        JsonNode here = tree(event("here"));
        JsonNode there = tree(event("there"));
        AccountKeys elsewhere = new AccountKeys(jdbc, masters);
        List.<Runnable>of(() -> seal(keys, "e1", here), () -> seal(elsewhere, "e2", there)).parallelStream()
                .forEach(Runnable::run);
        assertThat(opened("e1", here).at("/content/text").asString()).isEqualTo("here");
        assertThat(opened("e2", there).at("/content/text").asString()).isEqualTo("there");
    }

    @Test
    void a_lost_key_is_an_error_and_no_erasure() {
        JsonNode stored = sealed("e1", "I fell.");
        SubjectKey lost = new SubjectKey(ada, false, null);
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> sealing().open("e1", lost, stored.toString())).withMessageContaining(ada.toString());
    }

    @Test
    void a_key_opens_with_the_master_key_that_wrapped_it_and_for_its_own_account() {
        JsonNode stored = sealed("e1", "I fell.");
        AccountKeys foreign = new AccountKeys(jdbc, new MasterKeys(List.of(Gcm.freshKey())));
        assertThat(keys.haveTheirMasters()).isTrue();
        assertThat(foreign.haveTheirMasters()).isFalse();
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> new Sealing(foreign).open("e1", key(), stored.toString()));
        SubjectKey bens = new SubjectKey(UUID.randomUUID(), false, key().wrapped());
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> new Sealing(new AccountKeys(jdbc, masters)).open("e1", bens, stored.toString()));
    }

    @Test
    void the_application_cannot_remove_that_somebody_was_erased() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.update("delete from eventstore.account_key")).havingRootCause()
                .withMessageContaining("permission denied");
    }

    private Sealing sealing() {
        return new Sealing(keys);
    }

    private JsonNode sealed(String eventId, String text) {
        JsonNode tree = tree(event(text));
        seal(keys, eventId, tree);
        return tree;
    }

    private void seal(AccountKeys with, String eventId, JsonNode tree) {
        Optional<UUID> subject = new TransactionTemplate(transactions)
                .execute(_ -> new Sealing(with).seal(eventId, DreamRecorded.class, tree));
        assertThat(subject).hasValue(ada);
    }

    private JsonNode opened(String eventId, JsonNode stored) {
        return JSON.readTree(sealing().open(eventId, key(), stored.toString()));
    }

    private SubjectKey key() {
        return jdbc.query("select " + SubjectKey.COLUMNS + " from (select ?::uuid as data_subject) e" + SubjectKey.JOIN,
                (row, _) -> SubjectKey.of(row).orElseThrow(), ada).getFirst();
    }

    private JsonNode tree(Object event) {
        return serializer.serialize(event, JsonNode.class).getData();
    }

    private DreamRecorded event(@Nullable String text) {
        return new DreamRecorded("d1", ada.toString(), new DreamContent(
                String.valueOf(text), "Flight", LocalDate.of(2026, 11, 20), "en", DreamKind.LUCID, 2, 3, List.of("joy"),
                List.of("tower")));
    }
}
