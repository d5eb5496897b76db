package dev.dreamlog.account.query;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.ApiKeyPage;
import dev.dreamlog.account.api.ApiKeyView;
import dev.dreamlog.account.api.FindApiKeys;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;

/** Shows people the keys that they made for their programs. */
@RestController
class KeyController {

    private final QueryGateway queries;
    private final Cursors cursors;

    KeyController(QueryGateway queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/api-keys")
    ResponseEntity<Page<ApiKeyView>> mine(Actor actor, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "api-keys/" + actor.id();
        UUID before = cursor == null ? null : UUID.fromString(cursors.decode(scope, cursor).getFirst());
        ApiKeyPage page = queries
                .query(new FindApiKeys(actor.id(), before, Limits.checked(limit)), ApiKeyPage.class).join();
        return Pages.answer(request, page.items(),
                page.more() ? cursors.encode(scope, page.items().getLast().id().toString()) : null);
    }
}
