package dev.dreamlog.audit.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.audit.api.FindHistoryPage;
import dev.dreamlog.audit.api.HistoryPage;
import dev.dreamlog.eventstore.history.History;

/** Answers what happened, from the log itself. */
@Component
class HistoryQueries {

    private final History history;

    HistoryQueries(History history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage answer(FindHistoryPage question) {
        return history.page(question);
    }
}
