package dev.dreamlog.social.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.contract.query.RenderedPage;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.FindPost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;

/** Shows the feed to anybody, signed in or not. */
@RestController
class FeedController {

    private static final String LATEST = "latest";
    private static final CacheControl FOR_STRANGERS = CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();
    private final QueryGateway queries;
    private final Cursors cursors;
    private final FeedPages pages;

    FeedController(QueryGateway queries, Cursors cursors, FeedPages pages) {
        this.queries = queries;
        this.cursors = cursors;
        this.pages = pages;
    }

    @GetMapping(path = "/api/v1/feed", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    ResponseEntity<byte[]> feed(@Nullable Actor actor, @RequestParam(defaultValue = LATEST) String sort,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        if (!LATEST.equals(sort)) {
            throw new UnknownSort();
        }
        String scope = "feed/latest/" + idOf(actor);
        FindFeedPage.Place before = cursor == null ? null : place(cursors.decode(scope, cursor));
        FindFeedPage question = new FindFeedPage(idOf(actor), before, Limits.checked(limit));
        RenderedPage page = pages.find(request, actor, sort + "/" + limit + "/" + before,
                () -> render(scope, question));
        ResponseEntity.BodyBuilder answer = FeedPages.answer(request, page);
        return (actor == null ? answer.cacheControl(FOR_STRANGERS) : answer).body(page.json());
    }

    @GetMapping(path = "/api/v1/posts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    ResponseEntity<byte[]> one(@Nullable Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        RenderedPage page = pages.find(request, actor, "post/" + id, () -> pages.render(queries.query(
                new FindPost(new PostId(id), idOf(actor)), ResponseTypes.optionalInstanceOf(PostView.class)).join()
                .orElseThrow(NotFound::new)));
        return FeedPages.answer(request, page).body(page.json());
    }

    private RenderedPage render(String scope, FindFeedPage question) {
        FeedPage page = queries.query(question, FeedPage.class).join();
        return pages.render(page.items(),
                page.more() ? cursors.encode(scope, placeOf(page.items().getLast())) : null);
    }

    static @Nullable AccountId idOf(@Nullable Actor actor) {
        return actor == null ? null : actor.id();
    }

    static String[] placeOf(PostView post) {
        return new String[]{post.sharedAt().toString(), post.id().toString()};
    }

    static FindFeedPage.Place place(List<String> parts) {
        return new FindFeedPage.Place(Instant.parse(parts.getFirst()), PostId.of(DreamId.of(parts.getLast())));
    }
}
