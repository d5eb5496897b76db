package dev.dreamlog.social.query.friendship;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.social.api.BlockPage;
import dev.dreamlog.social.api.BlockView;
import dev.dreamlog.social.api.FindBlocks;
import dev.dreamlog.social.api.FindFriends;
import dev.dreamlog.social.api.FriendPage;
import dev.dreamlog.social.api.FriendView;

/** Shows people their own friends and blocks, and nobody else's. */
@RestController
@ReadsFrom({"social.bonds", "social.feed"})
class BondController {

    private final QueryGateway queries;
    private final Cursors cursors;

    BondController(QueryGateway queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/friends")
    ResponseEntity<Page<FriendView>> friends(Actor actor, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "friends/" + actor.id();
        FriendPage page = queries.query(new FindFriends(actor.id(), place(scope, cursor), Limits.checked(limit)),
                FriendPage.class).join();
        return Pages.answer(request, page.items(),
                page.more() ? cursors.encode(scope, page.items().getLast().account().id().toString()) : null);
    }

    @GetMapping("/api/v1/blocks")
    ResponseEntity<Page<BlockView>> blocks(Actor actor, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "blocks/" + actor.id();
        BlockPage page = queries.query(new FindBlocks(actor.id(), place(scope, cursor), Limits.checked(limit)),
                BlockPage.class).join();
        return Pages.answer(request, page.items(),
                page.more() ? cursors.encode(scope, page.items().getLast().account().id().toString()) : null);
    }

    private @Nullable AccountId place(String scope, @Nullable String cursor) {
        return cursor == null ? null : AccountId.of(cursors.decode(scope, cursor).getFirst());
    }
}
