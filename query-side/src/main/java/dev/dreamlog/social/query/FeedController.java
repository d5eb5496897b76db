package dev.dreamlog.social.query;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Paging;
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

    FeedController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/feed")
    @ReadsFrom({"social.feed", "engagement.counters"})
    ResponseEntity<Page<PostView>> feed(@Nullable Actor actor, @RequestParam(defaultValue = LATEST) String sort,
            Paging paging) {
        if (!LATEST.equals(sort)) {
            throw new UnknownSort();
        }
        FindFeedPage.Place before = paging.after().map(FeedController::place).orElse(null);
        FeedPage page = queries.query(new FindFeedPage(idOf(actor), before, paging.limit()), FeedPage.class).join();
        ResponseEntity<Page<PostView>> answer = paging.page(page.items(),
                page.more() ? placeOf(page.items().getLast()) : null);
        return actor == null
                ? ResponseEntity.ok().headers(answer.getHeaders()).cacheControl(FOR_STRANGERS).body(answer.getBody())
                : answer;
    }

    @GetMapping("/api/v1/posts/{id}")
    @ReadsFrom({"social.feed", "engagement.counters"})
    PostView one(@Nullable Actor actor, @PathVariable UUID id) {
        return queries.query(new FindPost(new PostId(id), idOf(actor)),
                ResponseTypes.optionalInstanceOf(PostView.class)).join().orElseThrow(NotFound::new);
    }

    static @Nullable AccountId idOf(@Nullable Actor actor) {
        return actor == null ? null : actor.id();
    }

    static String placeOf(PostView post) {
        return post.sharedAt() + " " + post.id();
    }

    static FindFeedPage.Place place(String text) {
        String[] parts = text.split(" ", 2);
        return new FindFeedPage.Place(Instant.parse(parts[0]), PostId.of(DreamId.of(parts[1])));
    }
}
