package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import dev.dreamlog.social.api.CommentPage;
import dev.dreamlog.social.api.FindComments;

/** Answers with what was said about a post, or with nothing when the reader may not see the post. */
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
        return posts.one(FeedQueries.idOf(query.reader()), post).map(under -> {
            Limit oneMore = Limit.of(query.limit() + 1);
            List<CommentRow> rows = query.after() == null
                    ? comments.oldest(post, oneMore)
                    : comments.after(post, query.after().value(), oneMore);
            return new CommentPage(rows.stream().limit(query.limit()).map(row -> row.view(under)).toList(),
                    rows.size() > query.limit());
        });
    }
}
