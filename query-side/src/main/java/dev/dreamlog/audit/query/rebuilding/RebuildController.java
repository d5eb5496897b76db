package dev.dreamlog.audit.query.rebuilding;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.query.AuditTrail;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.streaming.BadEventId;
import dev.dreamlog.contract.query.streaming.Seats;
import dev.dreamlog.contract.query.streaming.Streams;

/** Has projections rebuilt or verified for auditors, who may follow it and call it off. Every call is noted first. */
@RestController
@RequestMapping(ProjectionController.PATH + "/{name}")
class RebuildController {

    private final Projections projections;
    private final ProjectionStates states;
    private final RebuildJournal journal;
    private final Rebuilds rebuilds;
    private final RebuildWatch watch;
    private final AuditTrail trail;
    private final Seats seats;
    private final Streams streams;

    RebuildController(Projections projections, ProjectionStates states, RebuildJournal journal, Rebuilds rebuilds,
            RebuildWatch watch, AuditTrail trail, Seats seats, Streams streams) {
        this.projections = projections;
        this.states = states;
        this.journal = journal;
        this.rebuilds = rebuilds;
        this.watch = watch;
        this.trail = trail;
        this.seats = seats;
        this.streams = streams;
    }

    @PostMapping("/rebuild")
    ResponseEntity<ProjectionState> rebuild(Actor actor, @PathVariable String name) {
        return start(actor, name, "projection-rebuild", Work.REBUILD);
    }

    @PostMapping("/verification")
    ResponseEntity<ProjectionState> verify(Actor actor, @PathVariable String name) {
        return start(actor, name, "projection-verification", Work.VERIFICATION);
    }

    @DeleteMapping("/rebuild")
    ResponseEntity<Void> cancelRebuild(Actor actor, @PathVariable String name) {
        return cancel(actor, name, "projection-rebuild-cancelled", Work.REBUILD);
    }

    @DeleteMapping("/verification")
    ResponseEntity<Void> cancelVerification(Actor actor, @PathVariable String name) {
        return cancel(actor, name, "projection-verification-cancelled", Work.VERIFICATION);
    }

    @GetMapping(path = "/rebuild/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void followRebuild(Actor actor, @PathVariable String name,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        follow(actor, new Task(name, Work.REBUILD), lastEventId, request, response);
    }

    @GetMapping(path = "/verification/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void followVerification(Actor actor, @PathVariable String name,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        follow(actor, new Task(name, Work.VERIFICATION), lastEventId, request, response);
    }

    private ResponseEntity<ProjectionState> start(Actor actor, String name, String operation, Work work) {
        Projection projection = projections.named(name);
        trail.note(actor.id(), operation, Map.of("name", name));
        rebuilds.start(projection, work);
        return ResponseEntity.accepted().headers(trail.token())
                .location(URI.create(ProjectionController.PATH + "/" + name)).body(states.of(projection));
    }

    private ResponseEntity<Void> cancel(Actor actor, String name, String operation, Work work) {
        Projection projection = projections.named(name);
        trail.note(actor.id(), operation, Map.of("name", name));
        rebuilds.cancel(projection, work);
        return ResponseEntity.noContent().headers(trail.token()).build();
    }

    private void follow(Actor actor, Task task, @Nullable String lastEventId, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        long seen = lastEventId == null ? 0 : revision(lastEventId);
        Supplier<Optional<Standing>> now = () -> journal.standing(task);
        Standing first = now.get().orElseThrow(NotFound::new);
        trail.note(actor.id(), "projection-followed", Map.of("name", task.projection()));
        try (Seats.Seat _ = seats.take(actor.id())) {
            if (first.revision() == seen && !first.state().goesOn()) {
                streams.end(request, response);
            } else {
                streams.tell(request, response, () -> true, new Following(now, watch::isRunning, seen)::untilTheEnd);
            }
        }
    }

    private static long revision(String id) {
        try {
            return Long.parseUnsignedLong(id);
        } catch (NumberFormatException _) {
            throw new BadEventId();
        }
    }
}
