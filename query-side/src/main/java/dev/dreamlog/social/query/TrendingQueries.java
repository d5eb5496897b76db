package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindTrending;
import dev.dreamlog.social.api.TrendingPage;

/** Answers with what trends, as far as a reader may see it. */
@Component
class TrendingQueries {

    private final Editions editions;
    private final PostTable posts;
    private final FeedQueries feed;

    TrendingQueries(Editions editions, PostTable posts, FeedQueries feed) {
        this.editions = editions;
        this.posts = posts;
        this.feed = feed;
    }

    @QueryHandler
    TrendingPage on(FindTrending query) {
        UUID reader = FeedQueries.idOf(query.reader());
        Limit oneMore = Limit.of(query.limit() + 1);
        FindTrending.Place after = query.after();
        Instant edition = after == null ? editions.newest() : after.edition();
        List<PostRow> rows = after == null
                ? posts.trending(reader, edition, oneMore)
                : posts.trending(reader, edition, after.postId().value(), oneMore);
        FeedPage page = feed.page(rows, query.limit(), query.reader());
        return new TrendingPage(page.items(), page.more(), edition);
    }
}
