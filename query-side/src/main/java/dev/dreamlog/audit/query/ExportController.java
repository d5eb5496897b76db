package dev.dreamlog.audit.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.eventstore.sealing.SealedLog;

/**
 * Streams everything that is sealed, one CloudEvent a line. It is written by the thread of its request, a virtual one, and
 * holds a database connection for one page at a time: a slow reader holds up nobody else.
 */
@RestController
class ExportController {

    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);
    private static final List<String> FILTERS = List.of("type", "aggregate", "actor", "from", "to", "limit", "cursor",
            "purpose");
    private static final int BUFFER = 1 << 16;

    private final SealedLog log;
    private final AuditTrail trail;

    ExportController(SealedLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    @GetMapping(path = "/api/v1/audit/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(@RequestParam(required = false) @Nullable Long after, Actor auditor, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        onlyWhole(request);
        trail.note(auditor.id(), "export-events", after == null ? Map.of() : Map.of("after", after.toString()));
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.flushBuffer();
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            write(after == null ? -1 : after, response.getOutputStream());
        }
    }

    /** The tree proves the whole log; of a part that somebody chose it proves nothing. */
    private static void onlyWhole(HttpServletRequest request) {
        FILTERS.stream().filter(request.getParameterMap()::containsKey).findFirst().ifPresent(name -> {
            throw new UnfitParameter(name);
        });
    }

    private void write(long after, OutputStream response) throws IOException {
        OutputStream lines = new BufferedOutputStream(response, BUFFER);
        try {
            log.export(after, line -> {
                lines.write(line.bytes());
                lines.write('\n');
            });
        } catch (RuntimeException e) {
            // Too late for another status: the stream ends in the middle, and who reads goes on behind the last line.
            LOG.warn("An export broke off: {}", e.getClass().getName());
            throw new IOException("an export broke off", e);
        }
        lines.flush();
    }
}
