package dev.dreamlog.social.query;

import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Paging;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentPage;
import dev.dreamlog.social.api.CommentView;
import dev.dreamlog.social.api.FindComments;
import dev.dreamlog.social.api.PostId;

/** Shows what was said about a post to those who may see the post. */
@RestController
class CommentController {

    private final QueryGateway queries;

    CommentController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/posts/{id}/comments")
    @ReadsFrom("social.feed")
    ResponseEntity<Page<CommentView>> comments(@Nullable Actor actor, @PathVariable UUID id, Paging paging) {
        CommentId after = paging.after().map(CommentId::of).orElse(null);
        CommentPage page = queries.query(
                new FindComments(new PostId(id), FeedController.idOf(actor), after, paging.limit()),
                ResponseTypes.optionalInstanceOf(CommentPage.class)).join().orElseThrow(NotFound::new);
        return paging.page(page.items(), page.more() ? page.items().getLast().id().toString() : null);
    }
}
