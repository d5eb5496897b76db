package dev.dreamlog.dream.query;

import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.search.NearestWords;
import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.dream.api.FoundDreams;
import dev.dreamlog.dream.api.JournalPage;
import dev.dreamlog.dream.api.SearchJournal;

/** Finds dreams by their words. Where nothing is found, asks once more for what may have been meant. */
@Component
class JournalSearch {

    /** So many of the newest dreams say which words their dreamer knows. */
    private static final int WELL_READ = 500;
    private final JournalTable journal;
    private final JournalQueries queries;

    JournalSearch(JournalTable journal, JournalQueries queries) {
        this.journal = journal;
        this.queries = queries;
    }

    @QueryHandler
    FoundDreams on(SearchJournal query) {
        FoundDreams found = found(query, query.words());
        return query.before() == null && found.page().items().isEmpty()
                ? meant(query).map(words -> found(query, words)).orElse(found)
                : found;
    }

    private FoundDreams found(SearchJournal query, String words) {
        JournalPage page = queries.page(Wanted.of(query.reader(), query.filter(), query.before())
                .saying(Question.of(words)), query.limit());
        return new FoundDreams(page, words);
    }

    private Optional<String> meant(SearchJournal query) {
        return NearestWords.mended(query.words(), journal.newestTexts(query.reader().value(), WELL_READ));
    }
}
