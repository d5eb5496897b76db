package dev.dreamlog.dream.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FoundDreams;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.dream.api.SearchJournal;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

import static org.assertj.core.api.Assertions.assertThat;

/** What dreamers find in their journals, in whatever language they dreamt it. */
@DreamlogTest
class JournalSearchIT {

    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final Map<DreamId, String> names = new HashMap<>();

    @Autowired
    private QueryGateway queries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JournalProjection projection;
    @Autowired
    private TransactionOperations transactions;
    private Telling journal;

    @BeforeEach
    void four_languages() {
        journal = new Telling(projection, transactions);
        record("towers", "en", "The old house", "I was “falling” from towers — while dogs barked…", "night sea");
        record("башни", "ru", null, "Мне снилось: «летала» над башнями, и лаяли собаки.");
        record("بحر", "ar-EG", null, "رأيتُ البحرَ، وقرأت الكتاب؟");
        record("Haus", "de", null, "Ich stand vor »Häusern« und weinte.");
        record("夢", "ja", null, "夢を見た。とても怖い夢。");
        record("тьма", "ru", null, "Тём не счесть.");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(quoteCharacter = '`', value = {
            "fall,towers", "Tower,towers", "barking dog,towers", "houses,towers", "seas,towers", "TOW,towers",
            "летать,башни", "башня,башни", "Башню собака,башни", "баш,башни", "тём,тьма", "ТЁМ счесть,тьма", "тем,",
            "بحر,بحر", "البحر,بحر", "كتاب,بحر", "Haus,Haus", "häuser,Haus", "夢,夢", "夢を見,夢",
            "\"falling from towers\",towers", "\"old house\",towers", "\"towers falling\",", "\"dogs tower\",",
            "fall -barked,", "fall -cat,towers", "fall -\"old houses\",", "fall -\"house old\",towers",
            "unicorn or tower,towers", "unicorn OR башня,башни", "fall unicorn,", "the,", "off the,",
            "собака dog,", "собака or dog,башни towers"})
    void words_are_found_as_their_language_bends_them(String words, @Nullable String expected) {
        assertThat(found(words)).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" ", -1));
    }

    @ParameterizedTest(name = "{0} is taken for {1} and finds {2}")
    @CsvSource({"twoers,towers,towers", "towesr dogs,towers dogs,towers", "бошнями,башнями,башни",
            "Häusren,häusern,Haus", "fallin tree,falling tree,"})
    void what_nobody_wrote_is_taken_for_the_nearest_that_somebody_did(String words, String meant,
            @Nullable String expected) {
        FoundDreams found = search(words, JournalFilter.NONE, null, 20);
        assertThat(found.words()).isEqualTo(meant);
        assertThat(names(found)).containsExactly(expected == null ? new String[0] : new String[]{expected});
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "\"", "-", "\"-\"-\"", "&", "a & | !", "a:*", "(((", "%", "_", ".*", "(a+)+$",
            "<->", "or or", "- or -", "=english", "'=english'", "\ud83d\ude00", "\ufeff", "\u202e", "$1", "?", ":head"})
    void signs_mean_nothing_and_hurt_nobody(String words) {
        assertThat(found(words)).isEmpty();
        assertThat(found(words.repeat(200 / words.length()))).isEmpty();
    }

    @Test
    void what_was_erased_deleted_or_written_otherwise_is_not_found_and_of_erased_words_none_is_kept() {
        DreamId erased = record("erased", "en", "Zeppelins", "A zeppelin landed.", "zeppelin");
        DreamId revised = record("revised", "en", null, "A zeppelin rose.");
        DreamId deleted = record("deleted", "en", null, "A zeppelin burnt.");
        assertThat(found("zeppelins")).containsExactlyInAnyOrder("erased", "revised", "deleted");
        journal.tell(1, new DreamErased(erased.toString(), ada.toString()))
                .tell(1, new DreamRevised(revised.toString(), ada.toString(), content("en", null, "A boat rose.")))
                .tell(1, new DreamDeleted(deleted.toString(), ada.toString()));
        assertThat(found("zeppelins")).isEmpty();
        assertThat(found("boats")).containsExactly("revised");
        assertThat(jdbc.sql("select words::text from journal where dream_id = :dream").param("dream", erased.value())
                .query(String.class).single()).isEqualTo("'=english' 'eras':1,2,3");
    }

    @Test
    void a_search_goes_together_with_the_filters_of_the_journal() {
        JournalFilter tagged = new JournalFilter("night sea", null, null, null, null, null);
        JournalFilter lucid = new JournalFilter(null, DreamKind.LUCID, null, null, null, null);
        assertThat(names(search("fall", tagged, null, 20))).containsExactly("towers");
        assertThat(names(search("fall", lucid, null, 20))).isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_lose_what_was_there_whatever_is_added_meanwhile() {
        List<DreamId> boats = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            boats.add(record("boat " + i, "en", null, "Boats, again: number " + i));
        }
        FoundDreams first = search("botas", JournalFilter.NONE, null, 2);
        record("boat 6", "en", null, "A boat in the night.");
        record("botas", "en", null, "What are botas?");
        FoundDreams second = search(first.words(), JournalFilter.NONE, boats.get(3), 2);
        FoundDreams third = search(first.words(), JournalFilter.NONE, boats.get(1), 2);
        assertThat(first.words()).isEqualTo("boats");
        assertThat(List.of(names(first), names(second), names(third))).containsExactly(List.of("boat 5", "boat 4"),
                List.of("boat 3", "boat 2"), List.of("boat 1"));
        assertThat(List.of(first.page().more(), second.page().more(), third.page().more()))
                .containsExactly(true, true, false);
    }

    @Test
    void nobody_finds_anything_in_somebody_elses_journal() {
        AccountId ben = new AccountId(UUID.randomUUID());
        SearchJournal question = new SearchJournal(ben, JournalFilter.NONE, "twoers", null, 20);
        FoundDreams found = queries.query(question, FoundDreams.class).join();
        assertThat(found.page().items()).isEmpty();
        assertThat(found.words()).isEqualTo("twoers");
    }

    @Test
    void a_text_that_is_one_endless_word_can_be_kept_and_searched() {
        record("endless", "en", null, "夢".repeat(3_990) + " zeppelin");
        assertThat(found("zeppelin")).containsExactly("endless");
    }

    private List<String> found(String words) {
        return names(search(words, JournalFilter.NONE, null, 100));
    }

    private FoundDreams search(String words, JournalFilter filter, @Nullable DreamId before, int limit) {
        return queries.query(new SearchJournal(ada, filter, words, before, limit), FoundDreams.class).join();
    }

    private List<String> names(FoundDreams found) {
        return found.page().items().stream().map(DreamView::id).map(id -> names.getOrDefault(id, "?")).toList();
    }

    private DreamId record(String name, String language, @Nullable String title, String text, String... tags) {
        DreamId dream = new DreamId(new UUID(0x0193_0000_0000_7000L + names.size(),
                ada.value().getLeastSignificantBits()));
        names.put(dream, name);
        journal.tell(0, new DreamRecorded(dream.toString(), ada.toString(), content(language, title, text, tags)));
        return dream;
    }

    private static DreamContent content(String language, @Nullable String title, String text, String... tags) {
        return new DreamContent(text, title, LocalDate.of(2026, 11, 20), language, DreamKind.REGULAR, null, null,
                List.of(), List.of(tags));
    }
}
