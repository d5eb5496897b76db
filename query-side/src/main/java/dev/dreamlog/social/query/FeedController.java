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
import org.springframework.http.HttpHeaders;
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
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
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

    FeedController(QueryGateway queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/feed")
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    ResponseEntity<Page<PostView>> feed(@Nullable Actor actor, @RequestParam(defaultValue = LATEST) String sort,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        if (!LATEST.equals(sort)) {
            throw new UnknownSort();
        }
        String scope = "feed/latest/" + idOf(actor);
        FindFeedPage.Place before = cursor == null ? null : place(cursors.decode(scope, cursor));
        FeedPage page = queries.query(new FindFeedPage(idOf(actor), before, Limits.checked(limit)), FeedPage.class)
                .join();
        String next = page.more() ? cursors.encode(scope, placeOf(page.items().getLast())) : null;
        ResponseEntity<Page<PostView>> answer = Pages.answer(request, page.items(), next);
        ResponseEntity.BodyBuilder varied = ResponseEntity.ok().headers(answer.getHeaders())
                .varyBy(HttpHeaders.AUTHORIZATION);
        return (actor == null ? varied.cacheControl(FOR_STRANGERS) : varied).body(answer.getBody());
    }

    @GetMapping("/api/v1/posts/{id}")
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    PostView one(@Nullable Actor actor, @PathVariable UUID id) {
        return queries.query(new FindPost(new PostId(id), idOf(actor)),
                ResponseTypes.optionalInstanceOf(PostView.class)).join().orElseThrow(NotFound::new);
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
