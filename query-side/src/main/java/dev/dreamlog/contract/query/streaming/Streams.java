package dev.dreamlog.contract.query.streaming;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.contract.query.StandingSessions;

/**
 * Answers with a stream. It is written by the thread of its request, a virtual one that costs nothing while it waits:
 * a slow reader holds up nobody else, and one who reads nothing at all is cut off by the connector.
 */
@Component
public class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final StandingSessions sessions;
    private final JsonMapper json;
    private final Streaming streaming;

    Streams(StandingSessions sessions, JsonMapper json, Streaming streaming) {
        this.sessions = sessions;
        this.json = json;
        this.streaming = streaming;
    }

    /** What a stream tells, from its beginning until its reader has heard all or the vigil is over. */
    @FunctionalInterface
    public interface Story {

        void tell(EventWriter events, Vigil vigil) throws IOException, InterruptedException;
    }

    /** @param mayListen asked every few seconds, as is whether the session stands by which the request came in */
    public void tell(HttpServletRequest request, HttpServletResponse response, BooleanSupplier mayListen, Story story)
            throws IOException {
        head(request, response);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            BooleanSupplier signedIn = sessions.of(request);
            Vigil vigil = new Vigil(streaming.heartbeat(), streaming.longest(),
                    () -> signedIn.getAsBoolean() && mayListen.getAsBoolean());
            tell(story, new EventWriter(response.getOutputStream(), json), vigil);
        }
    }

    /** Tells whoever comes back after the end that there is no reason to: browsers then stop asking. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        head(request, response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void head(HttpServletRequest request, HttpServletResponse response) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static void tell(Story story, EventWriter events, Vigil vigil) {
        try {
            story.tell(events, vigil);
        } catch (IOException _) {
            // The reader has gone. Nobody needs to know: what is told comes about all the same.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Too late for another status; a reader who comes back learns what is wrong.
            LOG.warn("A stream broke off: {}", e.getClass().getName());
        }
    }
}
