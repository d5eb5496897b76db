package dev.dreamlog.dream.query;

import java.util.List;
import java.util.stream.IntStream;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.search.Match;
import dev.dreamlog.contract.query.search.Matches;
import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FoundDreams;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.dream.api.SearchJournal;

/** Pages of what was found in a journal. What the first page took for meant, its cursor tells the others. */
@Component
class FoundDreamPages {

    private final QueryGateway queries;
    private final Cursors cursors;
    private final Matches matches;

    FoundDreamPages(QueryGateway queries, Cursors cursors, Matches matches) {
        this.queries = queries;
        this.cursors = cursors;
        this.matches = matches;
    }

    Page<FoundDream> page(AccountId reader, JournalFilter filter, String words, @Nullable String cursor, int limit) {
        Question.of(words);
        String scope = "journal-search/" + reader + "/" + filter + "/" + words;
        List<String> place = cursor == null ? List.of() : cursors.decode(scope, cursor);
        FoundDreams found = queries.query(place.isEmpty()
                ? new SearchJournal(reader, filter, words, null, limit)
                : new SearchJournal(reader, filter, place.getLast(), DreamId.of(place.getFirst()), limit),
                FoundDreams.class).join();
        List<DreamView> dreams = found.page().items();
        return new Page<>(withMatches(dreams, Question.of(found.words())), found.page().more()
                ? cursors.encode(scope, dreams.getLast().id().toString(), found.words())
                : null);
    }

    private List<FoundDream> withMatches(List<DreamView> dreams, Question question) {
        List<Match> met = matches.of(question, dreams.stream()
                .map(dream -> new Matches.Found(dream.language(), dream.title(), dream.text())).toList());
        return IntStream.range(0, dreams.size()).mapToObj(each -> new FoundDream(dreams.get(each), met.get(each)))
                .toList();
    }
}
