package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindTrending;
import dev.dreamlog.social.api.TrendingPage;

/** Answers with what trends, as far as a reader may see it. */
@Component
class TrendingQueries {

    private final Editions editions;
    private final PostTable posts;

    TrendingQueries(Editions editions, PostTable posts) {
        this.editions = editions;
        this.posts = posts;
    }

    @QueryHandler
    TrendingPage on(FindTrending query) {
        FindTrending.Place after = query.after();
        Instant edition = after == null ? editions.newest() : after.edition();
        List<PostRow> rows = posts.trending(FeedQueries.idOf(query.reader()), edition,
                after == null ? null : after.postId().value(), query.limit() + 1);
        FeedPage page = FeedQueries.page(rows, query.limit());
        return new TrendingPage(page.items(), page.more(), edition);
    }
}
