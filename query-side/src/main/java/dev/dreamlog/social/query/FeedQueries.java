package dev.dreamlog.social.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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
    private final CommentTable comments;
    private final QueryGateway queries;

    FeedQueries(PostTable posts, CommentTable comments, QueryGateway queries) {
        this.posts = posts;
        this.comments = comments;
        this.queries = queries;
    }

    @QueryHandler
    FeedPage on(FindFeedPage query) {
        UUID reader = idOf(query.reader());
        // One more than asked for tells whether anything follows.
        Limit oneMore = Limit.of(query.limit() + 1);
        FindFeedPage.Place before = query.before();
        List<PostRow> rows = before == null
                ? posts.latest(reader, oneMore)
                : posts.before(reader, before.sharedAt(), before.postId().value(), oneMore);
        return page(rows, query.limit(), query.reader());
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
        Map<UUID, Long> hidden = hiddenComments(rows, idOf(reader));
        return rows.stream().map(row -> row.view(engagement.of(row.id())
                .withoutComments(hidden.getOrDefault(row.id().value(), 0L)))).toList();
    }

    /** Numbers count what this reader may see, or they would tell of a block. Likes have no names and count for all. */
    private Map<UUID, Long> hiddenComments(List<PostRow> rows, @Nullable UUID reader) {
        return reader == null
                ? Map.of()
                : comments.hiddenUnder(reader, rows.stream().map(row -> row.id().value()).toList()).stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    static @Nullable UUID idOf(@Nullable AccountId reader) {
        return reader == null ? null : reader.value();
    }
}
