package dev.dreamlog.dream.query;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.PageCache;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.contract.query.RenderedPage;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindBinPage;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.dream.api.JournalPage;

/** Shows dreamers their own journal, as fast as its cached bytes can be copied. */
@RestController
class JournalController {

    static final String PATH = "/api/v1/journal";
    private final QueryGateway queries;
    private final Cursors cursors;
    private final JournalAtTheDoor door;
    private final PageCache cache;
    private final FoundDreamPages found;
    private final JsonMapper json;

    JournalController(QueryGateway queries, Cursors cursors, JournalAtTheDoor door, PageCache cache,
            FoundDreamPages found,
            JsonMapper json) {
        this.queries = queries;
        this.cursors = cursors;
        this.door = door;
        this.cache = cache;
        this.found = found;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom("dream.journal")
    ResponseEntity<byte[]> page(Actor actor, @Valid Asked asked, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        int most = Limits.checked(limit);
        RenderedPage page = asked.q() == null
                ? page(actor.id(), asked.filter(), cursor, most)
                : render(found.page(actor.id(), asked.filter(), asked.q(), cursor, most));
        ResponseEntity<byte[]> answer = Pages.ready(request, page).body(page.json());
        door.keep(request, answer);
        return answer;
    }

    private RenderedPage page(AccountId reader, JournalFilter filter, @Nullable String cursor, int limit) {
        String scope = "journal/" + reader + "/" + filter;
        FindJournalPage question = new FindJournalPage(reader, filter, place(scope, cursor), limit);
        return filter.equals(JournalFilter.NONE) ? cached(scope, question) : render(scope, question);
    }

    @GetMapping("/api/v1/journal/bin")
    @ReadsFrom("dream.journal")
    ResponseEntity<Page<DreamView>> bin(Actor actor, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "bin/" + actor.id();
        JournalPage page = queries.query(
                new FindBinPage(actor.id(), place(scope, cursor), Limits.checked(limit)), JournalPage.class).join();
        return Pages.answer(request, page.items(), next(scope, page));
    }

    private @Nullable DreamId place(String scope, @Nullable String cursor) {
        return cursor == null ? null : DreamId.of(cursors.decode(scope, cursor).getFirst());
    }

    private @Nullable String next(String scope, JournalPage page) {
        return page.more() ? cursors.encode(scope, page.items().getLast().id().toString()) : null;
    }

    private RenderedPage cached(String scope, FindJournalPage question) {
        UUID reader = question.reader().value();
        return cache.get(JournalProjection.shelf(reader), question.limit() + "/" + question.before(),
                door.stampOf(reader), () -> door.stampOf(reader), () -> render(scope, question));
    }

    private RenderedPage render(String scope, FindJournalPage question) {
        JournalPage page = queries.query(question, JournalPage.class).join();
        return render(new Page<>(page.items(), next(scope, page)));
    }

    private RenderedPage render(Page<?> page) {
        return RenderedPage.of(page.next(), json.writeValueAsBytes(page));
    }

    /** What the address asks for. */
    record Asked(@Nullable String q, @Nullable @Size(max = 50) String tag, @Nullable DreamKind kind,
            @Nullable @Min(-2) @Max(2) Integer mood, @Nullable Boolean favourite,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

        JournalFilter filter() {
            return new JournalFilter(tag, kind, mood, favourite, from, to);
        }
    }
}
