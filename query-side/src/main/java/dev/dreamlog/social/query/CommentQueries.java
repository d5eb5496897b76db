package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import dev.dreamlog.social.api.CommentPage;
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
        UUID post = query.postId().value();
        UUID reader = FeedQueries.idOf(query.reader());
        return posts.one(reader, post).map(under -> {
            Limit oneMore = Limit.of(query.limit() + 1);
            List<CommentRow> rows = query.after() == null
                    ? comments.oldest(reader, post, oneMore)
                    : comments.after(reader, post, query.after().value(), oneMore);
            return new CommentPage(rows.stream().limit(query.limit()).map(row -> row.view(under)).toList(),
                    rows.size() > query.limit());
        });
    }

    @QueryHandler
    long on(FindHiddenComments query) {
        return comments.hiddenFrom(query.reader().value());
    }
}
