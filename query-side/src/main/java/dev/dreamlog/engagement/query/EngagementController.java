package dev.dreamlog.engagement.query;

import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.engagement.api.EngagementTotals;
import dev.dreamlog.engagement.api.FindMyEngagement;

/** Shows dreamers how much their own posts moved others; nobody else learns whose posts these are. */
@RestController
class EngagementController {

    private final QueryGateway queries;

    EngagementController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/engagement/me")
    @ReadsFrom({"engagement.counters", "social.feed", "social.bonds"})
    EngagementTotals mine(Actor actor) {
        return queries.query(new FindMyEngagement(actor.id()), EngagementTotals.class).join();
    }
}
