package dev.dreamlog.dream.query;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindBinPage;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.dream.api.FindDreams;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalPage;

/** Answers from the journal, to its dreamer and to whomever another feature has found to be allowed to ask. */
@Component
class JournalQueries {

    private final JournalTable journal;
    private final Clock clock;

    JournalQueries(JournalTable journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @QueryHandler
    JournalPage on(FindJournalPage query) {
        return page(Wanted.of(query.reader(), query.filter(), query.before()), query.limit());
    }

    @QueryHandler
    JournalPage on(FindBinPage query) {
        return page(Wanted.inTheBin(query.reader(), clock.instant().minus(DreamDeleted.KEPT), query.before()),
                query.limit());
    }

    @QueryHandler
    Optional<DreamView> on(FindDream query) {
        return journal.one(query.dreamId().value(), query.reader().value());
    }

    @QueryHandler
    List<DreamView> on(FindDreams query) {
        return journal.some(query.dreams().stream().map(DreamId::value).toList());
    }

    /** One more than asked for tells whether anything follows. */
    JournalPage page(Wanted wanted, int limit) {
        List<DreamView> dreams = journal.newest(wanted, limit + 1);
        return new JournalPage(dreams.stream().limit(limit).toList(), dreams.size() > limit);
    }
}
