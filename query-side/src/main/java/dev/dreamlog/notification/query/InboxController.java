package dev.dreamlog.notification.query;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.contract.query.streaming.BadEventId;
import dev.dreamlog.contract.query.streaming.Seats;
import dev.dreamlog.notification.api.FindNotificationPage;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.NotificationPage;
import dev.dreamlog.notification.api.NotificationView;

/** Tells people what concerns them: when they ask, or as it happens. */
@RestController
@ReadsFrom({"notification.inbox", "social.feed", "social.bonds", "interpretation.results"})
class InboxController {

    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

    private final QueryGateway queries;
    private final Cursors cursors;
    private final Seats seats;
    private final Audience audience;

    InboxController(QueryGateway queries, Cursors cursors, Seats seats, Audience audience) {
        this.queries = queries;
        this.cursors = cursors;
        this.seats = seats;
        this.audience = audience;
    }

    @GetMapping("/api/v1/notifications")
    ResponseEntity<Inbox> notifications(Actor actor, @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        String scope = "notifications/" + unread + "/" + actor.id();
        NotificationId before = cursor == null ? null : NotificationId.of(cursors.decode(scope, cursor).getFirst());
        NotificationPage page = queries.query(
                new FindNotificationPage(actor.id(), unread, before, Limits.checked(limit)),
                NotificationPage.class).join();
        String next = page.more() ? cursors.encode(scope, page.items().getLast().id().toString()) : null;
        return ResponseEntity.ok().headers(Pages.answer(request, page.items(), next).getHeaders())
                .body(new Inbox(page.items(), next, page.unread()));
    }

    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Actor actor, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Long seen = lastEventId == null ? null : placeOf(lastEventId);
        try (Seats.Seat _ = seats.take(actor.id())) {
            audience.listen(actor.id(), seen, request, response);
        }
    }

    private static long placeOf(String eventId) {
        if (!PLACE.matcher(eventId).matches()) {
            throw new BadEventId();
        }
        return Long.parseLong(eventId);
    }

    /**
     * A page, and how much of all there is was not read.
     *
     * @param unread 100 stands for that many or more
     */
    record Inbox(List<NotificationView> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
            int unread) {}
}
