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
    private static final String TRENDING = "trending";
    private final QueryGateway queries;
    private final Cursors cursors;
    private final FoundPostPages found;
    private final TrendingPages trending;

    FeedController(QueryGateway queries, Cursors cursors, FoundPostPages found, TrendingPages trending) {
        this.queries = queries;
        this.cursors = cursors;
        this.found = found;
        this.trending = trending;
    }

    @GetMapping("/api/v1/feed")
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    ResponseEntity<Page<?>> feed(@Nullable Actor actor, @RequestParam(defaultValue = LATEST) String sort,
            @RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        int most = Limits.checked(limit);
        AccountId reader = idOf(actor);
        if (LATEST.equals(sort)) {
            return answer(actor, request,
                    q == null ? latest(reader, cursor, most) : found.page(reader, q, cursor, most));
        }
        if (TRENDING.equals(sort) && q == null) {
            return answer(actor, request, trending.page(reader, cursor, most));
        }
        throw new UnknownSort();
    }

    private Page<PostView> latest(@Nullable AccountId reader, @Nullable String cursor, int limit) {
        String scope = "feed/latest/" + reader;
        FindFeedPage.Place before = cursor == null ? null : place(cursors.decode(scope, cursor));
        FeedPage page = queries.query(new FindFeedPage(reader, before, limit), FeedPage.class).join();
        return new Page<>(page.items(),
                page.more() ? cursors.encode(scope, placeOf(page.items().getLast())) : null);
    }

    private static ResponseEntity<Page<?>> answer(@Nullable Actor actor, HttpServletRequest request, Page<?> page) {
        ResponseEntity.BodyBuilder varied = ResponseEntity.ok()
                .headers(Pages.answer(request, page.items(), page.next()).getHeaders())
                .varyBy(HttpHeaders.AUTHORIZATION);
        return (actor == null ? varied.cacheControl(FOR_STRANGERS) : varied).body(page);
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
