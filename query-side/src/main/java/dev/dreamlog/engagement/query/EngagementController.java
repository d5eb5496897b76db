package dev.dreamlog.engagement.query;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.PageCache;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.contract.query.RenderedPage;
import dev.dreamlog.contract.query.Shelf;
import dev.dreamlog.contract.query.StampReader;
import dev.dreamlog.engagement.api.EngagementTotals;
import dev.dreamlog.engagement.api.FindMyEngagement;

/** Shows dreamers how much their own posts moved others; nobody else learns whose posts these are. */
@RestController
class EngagementController {

    private final QueryGateway queries;
    private final StampReader stamps;
    private final PageCache cache;
    private final JsonMapper json;

    EngagementController(QueryGateway queries, JdbcClient jdbc, PageCache cache, JsonMapper json) {
        this.queries = queries;
        this.stamps = new StampReader(jdbc, "engagement_stamp", "feed_stamp", "bond_stamp");
        this.cache = cache;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/engagement/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({"engagement.counters", "social.feed", "social.bonds"})
    ResponseEntity<byte[]> mine(Actor actor, HttpServletRequest request) {
        UUID reader = actor.id().value();
        RenderedPage page = cache.get(new Shelf("engagement", 1, reader), "totals", stamps.of(reader),
                () -> stamps.of(reader), () -> RenderedPage.of(null, json.writeValueAsBytes(
                        queries.query(new FindMyEngagement(actor.id()), EngagementTotals.class).join())));
        return Pages.ready(request, page).body(page.json());
    }
}
