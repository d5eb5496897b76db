package dev.dreamlog.dream.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.dream.api.FindDreams;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalPage;

/** Answers from the journal, to its dreamer and to whomever another feature has found to be allowed to ask. */
@Component
class JournalQueries {

    private final JournalTable journal;

    JournalQueries(JournalTable journal) {
        this.journal = journal;
    }

    @QueryHandler
    JournalPage on(FindJournalPage query) {
        UUID reader = query.reader().value();
        // One more than asked for tells whether anything follows.
        Limit oneMore = Limit.of(query.limit() + 1);
        List<JournalRow> rows = query.before() == null
                ? journal.newest(reader, oneMore)
                : journal.before(reader, query.before().value(), oneMore);
        return new JournalPage(rows.stream().limit(query.limit()).map(JournalRow::view).toList(),
                rows.size() > query.limit());
    }

    @QueryHandler
    Optional<DreamView> on(FindDream query) {
        return journal.one(query.dreamId().value(), query.reader().value()).map(JournalRow::view);
    }

    @QueryHandler
    List<DreamView> on(FindDreams query) {
        return journal.some(query.dreams().stream().map(DreamId::value).toList()).stream().map(JournalRow::view)
                .toList();
    }
}
