package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.social.api.EngagementByPost;
import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindEngagement;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.FindPost;
import dev.dreamlog.social.api.PostView;

/** Answers with the posts a reader may see, and the numbers that go with them. */
@Component
class FeedQueries {

    private final PostTable posts;
    private final QueryGateway queries;

    FeedQueries(PostTable posts, QueryGateway queries) {
        this.posts = posts;
        this.queries = queries;
    }

    @QueryHandler
    FeedPage on(FindFeedPage query) {
        // One more than asked for tells whether anything follows.
        return page(posts.latest(idOf(query.reader()), query.before(), query.limit() + 1), query.limit(),
                query.reader());
    }

    @QueryHandler
    Optional<PostView> on(FindPost query) {
        List<PostRow> post = posts.one(idOf(query.reader()), query.postId().value()).stream().toList();
        return withEngagement(post, query.reader()).stream().findFirst();
    }

    /** One of rows that are one more than asked for, if there are. */
    FeedPage page(List<PostRow> rows, int limit, @Nullable AccountId reader) {
        List<PostRow> page = rows.stream().limit(limit).toList();
        return new FeedPage(withEngagement(page, reader), rows.size() > limit);
    }

    private List<PostView> withEngagement(List<PostRow> rows, @Nullable AccountId reader) {
        if (rows.isEmpty()) {
            return List.of();
        }
        EngagementByPost engagement = queries
                .query(new FindEngagement(rows.stream().map(PostRow::id).toList(), reader), EngagementByPost.class)
                .join();
        return rows.stream().map(row -> row.view(engagement.of(row.id()))).toList();
    }

    static @Nullable UUID idOf(@Nullable AccountId reader) {
        return reader == null ? null : reader.value();
    }
}
