package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.social.api.CommentPage;
import dev.dreamlog.social.api.CommentView;
import dev.dreamlog.social.api.FindComments;
import dev.dreamlog.social.api.FindHiddenComments;

/** Answers with what was said about a post as a reader may see it, or with nothing when they may not see the post. */
@Component
class CommentQueries {

    private final PostTable posts;
    private final CommentTable comments;

    CommentQueries(PostTable posts, CommentTable comments) {
        this.posts = posts;
        this.comments = comments;
    }

    @QueryHandler
    Optional<CommentPage> on(FindComments query) {
        UUID reader = FeedQueries.idOf(query.reader());
        return posts.one(reader, query.postId().value()).map(under -> {
            // One more than asked for tells whether anything follows.
            List<CommentView> found = comments.oldest(reader, under,
                    query.after() == null ? null : query.after().value(), query.limit() + 1);
            return new CommentPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
        });
    }

    @QueryHandler
    long on(FindHiddenComments query) {
        return comments.hiddenFrom(query.reader().value());
    }
}
