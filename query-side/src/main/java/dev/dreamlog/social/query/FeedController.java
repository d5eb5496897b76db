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
import dev.dreamlog.contract.query.Page;
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

    static final String PATH = "/api/v1/feed";
    static final String TYPE = MediaType.APPLICATION_JSON_VALUE;
    private static final String LATEST = "latest";
    private static final CacheControl FOR_STRANGERS = CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();
    private static final String TRENDING = "trending";
    private final QueryGateway queries;
    private final Cursors cursors;
    private final FeedPages pages;
    private final FeedAtTheDoor door;
    private final FoundPostPages found;
    private final TrendingPages trending;

    FeedController(QueryGateway queries, Cursors cursors, FeedPages pages, FeedAtTheDoor door, FoundPostPages found,
            TrendingPages trending) {
        this.queries = queries;
        this.cursors = cursors;
        this.pages = pages;
        this.door = door;
        this.found = found;
        this.trending = trending;
    }

    @GetMapping(path = PATH, produces = TYPE)
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    ResponseEntity<byte[]> feed(@Nullable Actor actor, @RequestParam(defaultValue = LATEST) String sort,
            @RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        RenderedPage page = page(actor, sort, q, Limits.checked(limit), cursor, request);
        ResponseEntity.BodyBuilder answer = FeedPages.answer(request, page);
        if (actor != null) {
            return answer.body(page.json());
        }
        ResponseEntity<byte[]> forAll = answer.cacheControl(FOR_STRANGERS).body(page.json());
        if (LATEST.equals(sort) && q == null) {
            door.keep(request, forAll);
        }
        return forAll;
    }

    /** What is searched for is asked too seldom to be kept, and trends change without anybody doing anything. */
    private RenderedPage page(@Nullable Actor actor, String sort, @Nullable String q, int limit,
            @Nullable String cursor, HttpServletRequest request) {
        if (TRENDING.equals(sort) && q == null) {
            return pages.render(trending.page(idOf(actor), cursor, limit));
        }
        if (!LATEST.equals(sort)) {
            throw new UnknownSort();
        }
        return q == null
                ? latest(actor, limit, cursor, request)
                : pages.render(found.page(idOf(actor), q, cursor, limit));
    }

    private RenderedPage latest(@Nullable Actor actor, int limit, @Nullable String cursor,
            HttpServletRequest request) {
        String scope = "feed/latest/" + idOf(actor);
        FindFeedPage.Place before = cursor == null ? null : place(cursors.decode(scope, cursor));
        FindFeedPage question = new FindFeedPage(idOf(actor), before, limit);
        return pages.find(request, actor, LATEST + "/" + limit + "/" + before, () -> render(scope, question));
    }

    @GetMapping(path = "/api/v1/posts/{id}", produces = TYPE)
    @ReadsFrom({"social.feed", "social.bonds", "engagement.counters"})
    ResponseEntity<byte[]> one(@Nullable Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        RenderedPage page = pages.find(request, actor, "post/" + id, () -> pages.renderOne(queries.query(
                new FindPost(new PostId(id), idOf(actor)), ResponseTypes.optionalInstanceOf(PostView.class)).join()
                .orElseThrow(NotFound::new)));
        return FeedPages.answer(request, page).body(page.json());
    }

    private RenderedPage render(String scope, FindFeedPage question) {
        FeedPage page = queries.query(question, FeedPage.class).join();
        return pages.render(new Page<>(page.items(),
                page.more() ? cursors.encode(scope, placeOf(page.items().getLast())) : null));
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
