package dev.dreamlog.social.query;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
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
    private final Cursors cursors;

    CommentController(QueryGateway queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/posts/{id}/comments")
    @ReadsFrom({"social.feed", "social.bonds"})
    ResponseEntity<Page<CommentView>> comments(@Nullable Actor actor, @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        String scope = "comments/" + id + "/" + FeedController.idOf(actor);
        CommentId after = cursor == null ? null : CommentId.of(cursors.decode(scope, cursor).getFirst());
        CommentPage page = queries.query(
                new FindComments(new PostId(id), FeedController.idOf(actor), after, Limits.checked(limit)),
                ResponseTypes.optionalInstanceOf(CommentPage.class)).join().orElseThrow(NotFound::new);
        return Pages.answer(request, page.items(),
                page.more() ? cursors.encode(scope, page.items().getLast().id().toString()) : null);
    }
}
