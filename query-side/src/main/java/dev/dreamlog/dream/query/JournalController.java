package dev.dreamlog.dream.query;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Paging;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalPage;

/**
 * Shows dreamers their own journal, as fast as its cached bytes can be copied.
 *
 * <p>The stamp is read before the rows. What is filed under it may therefore be newer than the stamp says, never
 * older; and once the journal changes nobody asks for that stamp again.
 */
@RestController
class JournalController {

    private static final String UNWRITTEN = "unwritten";
    private static final Set<String> ONLY_A_PLACE = Set.of("limit", "cursor");
    private final QueryGateway queries;
    private final JournalStamps stamps;
    private final JournalCache cache;
    private final JsonMapper json;

    JournalController(QueryGateway queries, JournalStamps stamps, JournalCache cache, JsonMapper json) {
        this.queries = queries;
        this.stamps = stamps;
        this.cache = cache;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/journal", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom("dream.journal")
    ResponseEntity<byte[]> page(Actor actor, Paging paging, HttpServletRequest request) {
        FindJournalPage question = new FindJournalPage(actor.id(), paging.after().map(DreamId::of).orElse(null),
                paging.limit());
        String stamp = stamps.of(actor.id()).map(UUID::toString).orElse(UNWRITTEN);
        // Cursors are bound to every parameter, also to one that means nothing here: then no cached one would do.
        RenderedPage page = ONLY_A_PLACE.containsAll(request.getParameterMap().keySet())
                ? cache.get(question, stamp, () -> render(question, paging))
                : render(question, paging);
        return ResponseEntity.ok()
                .headers(paging.page(List.of(), page.endsAt()).getHeaders())
                .eTag(stamp)
                .body(page.json());
    }

    private RenderedPage render(FindJournalPage question, Paging paging) {
        JournalPage page = queries.query(question, JournalPage.class).join();
        String endsAt = page.more() ? page.items().getLast().id().toString() : null;
        return new RenderedPage(endsAt, json.writeValueAsBytes(paging.page(page.items(), endsAt).getBody()));
    }
}
