package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.FindPost;
import dev.dreamlog.social.api.PostView;

/** Answers with the posts a reader may see. */
@Component
class FeedQueries {

    private final PostTable posts;

    FeedQueries(PostTable posts) {
        this.posts = posts;
    }

    @QueryHandler
    FeedPage on(FindFeedPage query) {
        // One more than asked for tells whether anything follows.
        return page(posts.latest(idOf(query.reader()), query.before(), query.limit() + 1), query.limit());
    }

    @QueryHandler
    Optional<PostView> on(FindPost query) {
        return posts.one(idOf(query.reader()), query.postId().value()).map(PostRow::view);
    }

    /** One of rows that are one more than asked for, if there are. */
    static FeedPage page(List<PostRow> rows, int limit) {
        return new FeedPage(rows.stream().limit(limit).map(PostRow::view).toList(), rows.size() > limit);
    }

    static @Nullable UUID idOf(@Nullable AccountId reader) {
        return reader == null ? null : reader.value();
    }
}
