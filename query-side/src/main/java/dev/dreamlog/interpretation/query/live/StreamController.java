package dev.dreamlog.interpretation.query.live;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.contract.query.StandingSessions;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.query.OwnInterpretations;

/**
 * Lets dreamers follow an interpretation as it comes about. The answer is written by the thread of its request, a
 * virtual one that costs nothing while it waits: a slow reader holds up nobody else.
 */
@RestController
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

    private final OwnInterpretations interpretations;
    private final Watch watch;
    private final Feeds feeds;
    private final StandingSessions sessions;
    private final JsonMapper json;
    private final Streaming streaming;
    private final Seats seats;

    StreamController(OwnInterpretations interpretations, Watch watch, Feeds feeds, StandingSessions sessions,
            JsonMapper json, Streaming streaming) {
        this.interpretations = interpretations;
        this.watch = watch;
        this.feeds = feeds;
        this.sessions = sessions;
        this.json = json;
        this.streaming = streaming;
        this.seats = new Seats(streaming.perAccount(), streaming.perNode());
    }

    @GetMapping(path = "/api/v1/interpretations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ReadsFrom({"dream.journal", "interpretation.results"})
    void events(Actor actor, @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Seen seen = lastEventId == null ? Seen.NOTHING : Seen.of(lastEventId);
        InterpretationId interpretation = new InterpretationId(id);
        Supplier<Optional<InterpretationView>> view = () -> interpretations.find(interpretation, actor.id());
        if (view.get().isEmpty()) {
            throw new NotFound();
        }
        seats.take(actor.id());
        Watched board = watch.open(interpretation);
        try {
            feeds.states().bringTo(board);
            if (begin(request, response, board.look(seen).hasNewState(seen) || !seen.end())) {
                EventWriter events = new EventWriter(response.getOutputStream(), json);
                Seen before = seen.end() ? Seen.NOTHING : seen;
                follow(new ReadingAlong(feeds, board, view, sessions.of(request), events, before));
            }
        } finally {
            watch.close(interpretation);
            seats.giveBack(actor.id());
        }
    }

    /** Whoever comes back after the end is told by 204 that there is no reason to: browsers then stop asking. */
    private static boolean begin(HttpServletRequest request, HttpServletResponse response, boolean goesOn)
            throws IOException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (!goesOn) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return false;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        return !HttpMethod.HEAD.matches(request.getMethod());
    }

    private void follow(ReadingAlong reading) {
        try {
            reading.untilTheEnd(streaming.heartbeat(), streaming.longest());
        } catch (IOException _) {
            // The reader has gone. Nobody needs to know: the interpretation comes about all the same.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Too late for another status; a reader who comes back learns what is wrong.
            LOG.warn("A stream broke off: {}", e.getClass().getName());
        }
    }
}
