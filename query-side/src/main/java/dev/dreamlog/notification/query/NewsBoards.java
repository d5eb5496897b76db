package dev.dreamlog.notification.query;

import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.streaming.Boards;

/** Who listens on this node. */
@Component
class NewsBoards extends Boards<AccountId, NewsBoard> {

    NewsBoards() {
        super(_ -> new NewsBoard());
    }
}
