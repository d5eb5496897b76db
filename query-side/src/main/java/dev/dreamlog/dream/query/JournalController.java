package dev.dreamlog.dream.query;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
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
    private final QueryGateway queries;
    private final Cursors cursors;
    private final JournalStamps stamps;
    private final JournalCache cache;
    private final JsonMapper json;

    JournalController(QueryGateway queries, Cursors cursors, JournalStamps stamps, JournalCache cache,
            JsonMapper json) {
        this.queries = queries;
        this.cursors = cursors;
        this.stamps = stamps;
        this.cache = cache;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/journal", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom("dream.journal")
    ResponseEntity<byte[]> page(Actor actor, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "journal/" + actor.id();
        DreamId before = cursor == null ? null : DreamId.of(cursors.decode(scope, cursor).getFirst());
        FindJournalPage question = new FindJournalPage(actor.id(), before, Limits.checked(limit));
        String stamp = stampOf(actor.id());
        RenderedPage page = cache.get(question, stamp, () -> render(scope, question), () -> stampOf(actor.id()));
        // The stamp is the tag; what makes tags from bytes need not keep these.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return ResponseEntity.ok()
                .headers(Pages.answer(request, List.of(), page.next()).getHeaders())
                .eTag(stamp)
                .body(page.json());
    }

    private String stampOf(AccountId account) {
        return stamps.of(account).map(UUID::toString).orElse(UNWRITTEN);
    }

    private RenderedPage render(String scope, FindJournalPage question) {
        JournalPage page = queries.query(question, JournalPage.class).join();
        List<DreamView> dreams = page.items();
        String next = page.more() ? cursors.encode(scope, dreams.getLast().id().toString()) : null;
        return new RenderedPage(next, json.writeValueAsBytes(new Page<>(dreams, next)));
    }
}
