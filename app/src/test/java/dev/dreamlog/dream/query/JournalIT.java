package dev.dreamlog.dream.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.StampReader;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.dream.api.JournalPage;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** What the journal shows after each event, and to whom. */
@DreamlogTest
class JournalIT {

    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private final DreamId falling = new DreamId(UUID.randomUUID());

    private static final DreamContent ERASED = new DreamContent("[erased]", "[erased]", LocalDate.of(2026, 11, 20),
            "en", DreamKind.NIGHTMARE, -2, null, List.of("[erased]"), List.of("[erased]"));

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QueryGateway queries;
    @Autowired
    private JournalProjection projection;
    @Autowired
    private TransactionOperations transactions;
    private Telling journal;

    @BeforeEach
    void open() {
        journal = new Telling(projection, transactions);
    }

    @Test
    void a_recorded_dream_stands_in_its_dreamers_journal_with_all_that_was_said() {
        journal.tell(0, recorded(falling));
        assertThat(page(ada, null, 20).items()).containsExactly(new DreamView(
                falling, 1, "I fell off the tower.", "Falling", LocalDate.of(2026, 11, 20), "en", DreamKind.NIGHTMARE,
                -2, null, List.of("fear"), List.of("tower", "башня"), Visibility.PRIVATE, false, false, Telling.NOON,
                null,
                null));
    }

    @Test
    void a_revised_dream_shows_its_new_words_its_version_and_since_when() {
        journal.tell(0, recorded(falling)).tell(1, revised("I flew."));
        assertThat(find(ada)).hasValueSatisfying(dream -> {
            assertThat(dream.text()).isEqualTo("I flew.");
            assertThat(dream.version()).isEqualTo(2);
            assertThat(dream.recordedAt()).isEqualTo(Telling.NOON);
            assertThat(dream.revisedAt()).isEqualTo(Telling.NOON.plus(1, MINUTES));
        });
    }

    @Test
    void a_shared_dream_says_to_whom_it_is_open_until_it_is_withdrawn() {
        journal.tell(0, recorded(falling)).tell(1, shared(Visibility.PUBLIC, true));
        assertThat(find(ada)).map(DreamView::visibility).hasValue(Visibility.PUBLIC);
        assertThat(find(ada)).map(DreamView::anonymous).hasValue(true);
        journal.tell(2, new DreamWithdrawn(falling.toString(), ada.toString()));
        assertThat(find(ada)).map(DreamView::visibility).hasValue(Visibility.PRIVATE);
        assertThat(find(ada)).map(DreamView::version).hasValue(3L);
    }

    @Test
    void a_deleted_dream_is_gone_from_the_journal() {
        journal.tell(0, recorded(falling)).tell(1, deleted());
        assertThat(find(ada)).isEmpty();
        assertThat(page(ada, null, 20).items()).isEmpty();
    }

    @Test
    void a_restored_dream_is_back_in_the_journal_as_it_was() {
        journal.tell(0, recorded(falling)).tell(1, deleted()).tell(2, restored());
        assertThat(find(ada)).hasValueSatisfying(dream -> {
            assertThat(dream.text()).isEqualTo("I fell off the tower.");
            assertThat(dream.version()).isEqualTo(3);
            assertThat(dream.deletedAt()).isNull();
        });
        journal.tell(1, deleted());
        assertThat(find(ada)).isPresent();
    }

    @Test
    void a_favourite_is_marked_until_it_is_none_any_more() {
        journal.tell(0, recorded(falling)).tell(1, new DreamFavoured(falling.toString(), ada.toString()));
        assertThat(find(ada)).map(DreamView::favourite).hasValue(true);
        journal.tell(2, new DreamUnfavoured(falling.toString(), ada.toString()));
        assertThat(find(ada)).map(DreamView::favourite).hasValue(false);
        assertThat(find(ada)).map(DreamView::version).hasValue(3L);
    }

    @Test
    void events_told_again_neither_bring_a_dream_back_nor_undo_what_came_later() {
        journal.tell(0, recorded(falling)).tell(1, revised("I flew.")).tell(2, revised("I soared."));
        journal.tell(0, recorded(falling)).tell(1, revised("I flew."));
        assertThat(find(ada)).map(DreamView::text).hasValue("I soared.");
        journal.tell(3, deleted()).tell(0, recorded(falling)).tell(2, revised("I soared."));
        assertThat(find(ada)).isEmpty();
    }

    @Test
    void nobody_else_sees_the_dream() {
        journal.tell(0, recorded(falling)).tell(1, shared(Visibility.PUBLIC, false));
        assertThat(find(ben)).isEmpty();
        assertThat(page(ben, null, 20).items()).isEmpty();
    }

    @Test
    void pages_go_from_the_newest_dream_to_the_oldest_without_gap_or_repeat() {
        List<DreamId> dreams = List.of(id(1), id(2), id(3), id(4), id(5));
        dreams.forEach(dream -> journal.tell(0, recorded(dream)));
        JournalPage first = page(ada, null, 2);
        JournalPage second = page(ada, id(4), 2);
        JournalPage last = page(ada, id(2), 2);
        assertThat(first.items()).extracting(DreamView::id).containsExactly(id(5), id(4));
        assertThat(second.items()).extracting(DreamView::id).containsExactly(id(3), id(2));
        assertThat(last.items()).extracting(DreamView::id).containsExactly(id(1));
        assertThat(List.of(first.more(), second.more(), last.more())).containsExactly(true, true, false);
    }

    @Test
    void every_change_renews_the_stamp_of_the_journal_and_nothing_else_does() {
        StampReader stamps = new StampReader(jdbc, "journal_stamp");
        assertThat(stamps.of(ada.value())).isEmpty();
        journal.tell(0, recorded(falling));
        String first = stamps.of(ada.value());
        journal.tell(1, revised("I flew."));
        String second = stamps.of(ada.value());
        assertThat(List.of(first, second)).doesNotContain("").doesNotHaveDuplicates();
        journal.tell(0, recorded(falling)).tell(1, revised("I flew."));
        assertThat(stamps.of(ada.value())).isEqualTo(second);
        assertThat(stamps.of(ben.value())).isEmpty();
    }

    @Test
    void an_erased_dream_is_kept_as_if_it_had_always_told_nothing() {
        DreamId told = id(1);
        DreamId erased = id(2);
        for (DreamId dream : List.of(told, erased)) {
            DreamContent words = dream.equals(told) ? content("I fell.") : ERASED;
            journal.tell(0, new DreamRecorded(dream.toString(), ada.toString(), words))
                    .tell(1, new DreamRevised(dream.toString(), ada.toString(), words))
                    .tell(2, new DreamDeleted(dream.toString(), ada.toString()))
                    .tell(3, new DreamErased(dream.toString(), ada.toString()));
        }
        journal.tell(1, new DreamRevised(told.toString(), ada.toString(), content("I fell.")));
        assertThat(row(told)).isEqualTo(row(erased)).contains("[erased]").doesNotContain("fell", "tower", "fear");
    }

    @Test
    void an_erased_dream_is_gone_from_the_journal_and_what_was_empty_stays_empty() {
        DreamContent bare = new DreamContent("I fell.", null, LocalDate.of(2026, 11, 20), "en", DreamKind.REGULAR, null,
                null, List.of(), List.of());
        journal.tell(0, new DreamRecorded(falling.toString(), ada.toString(), bare))
                .tell(1, new DreamErased(falling.toString(), ada.toString()));
        assertThat(find(ada)).isEmpty();
        assertThat(row(falling)).contains("\"title\": null", "\"tags\": []", "\"emotions\": []");
    }

    private String row(DreamId dream) {
        return jdbc.sql("select (to_jsonb(t) - 'dream_id')::text from journal t where dream_id = :dream")
                .param("dream", dream.value()).query(String.class).single();
    }

    private JournalPage page(AccountId reader, @Nullable DreamId before, int limit) {
        return queries.query(new FindJournalPage(reader, JournalFilter.NONE, before, limit), JournalPage.class).join();
    }

    private Optional<DreamView> find(AccountId reader) {
        return queries.query(new FindDream(falling, reader), ResponseTypes.optionalInstanceOf(DreamView.class)).join();
    }

    private DreamRecorded recorded(DreamId dream) {
        return new DreamRecorded(dream.toString(), ada.toString(), content("I fell off the tower."));
    }

    private DreamRevised revised(String text) {
        return new DreamRevised(falling.toString(), ada.toString(), content(text));
    }

    private DreamShared shared(Visibility visibility, boolean anonymous) {
        return new DreamShared(falling.toString(), ada.toString(), visibility, anonymous);
    }

    private DreamRestored restored() {
        return new DreamRestored(falling.toString(), ada.toString());
    }

    private DreamDeleted deleted() {
        return new DreamDeleted(falling.toString(), ada.toString());
    }

    private static DreamContent content(String text) {
        return new DreamContent(text, "Falling", LocalDate.of(2026, 11, 20), "en", DreamKind.NIGHTMARE, -2, null,
                List.of("fear"), List.of("tower", "башня"));
    }

    /** Ids grow with time; the journal's own, so that tests do not meet. */
    private DreamId id(int number) {
        return new DreamId(new UUID(0x0193_0000_0000_7000L + number, ada.value().getLeastSignificantBits()));
    }
}
