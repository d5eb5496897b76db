package dev.dreamlog.dream.query;

import java.util.List;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.search.FoundPages;
import dev.dreamlog.contract.query.search.FoundPages.Found;
import dev.dreamlog.contract.query.search.Matches;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FoundDreams;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.dream.api.SearchJournal;

/** Pages of what was found in a journal. */
@Component
class FoundDreamPages {

    private static final FoundPages.Sort<DreamView, FoundDream> DREAMS = new FoundPages.Sort<>(
            dream -> new Matches.Found(dream.language(), dream.title(), dream.text()),
            dream -> List.of(dream.id().toString()), FoundDream::new);

    private final QueryGateway queries;
    private final FoundPages pages;

    FoundDreamPages(QueryGateway queries, FoundPages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    Page<FoundDream> page(AccountId reader, JournalFilter filter, String asked, @Nullable String cursor, int limit) {
        return pages.page("journal-search/" + reader + "/" + filter, asked, cursor, (words, place) -> {
            DreamId before = place.isEmpty() ? null : DreamId.of(place.getFirst());
            FoundDreams found = queries.query(new SearchJournal(reader, filter, words, before, limit),
                    FoundDreams.class).join();
            return new Found<>(found.page().items(), found.page().more(), found.words());
        }, DREAMS);
    }
}
