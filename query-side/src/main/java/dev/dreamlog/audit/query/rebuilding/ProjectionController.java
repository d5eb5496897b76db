package dev.dreamlog.audit.query.rebuilding;

import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.query.AuditTrail;
import dev.dreamlog.contract.query.Page;

/** Shows auditors how the projections are doing, and has one built anew when they ask. Every call is noted first. */
@RestController
@RequestMapping(ProjectionController.PATH)
class ProjectionController {

    static final String PATH = "/api/v1/audit/projections";
    private final Projections projections;
    private final LivePositions positions;
    private final RebuildJournal journal;
    private final Rebuilds rebuilds;
    private final AuditTrail trail;

    ProjectionController(Projections projections, LivePositions positions, RebuildJournal journal, Rebuilds rebuilds,
            AuditTrail trail) {
        this.projections = projections;
        this.positions = positions;
        this.journal = journal;
        this.rebuilds = rebuilds;
        this.trail = trail;
    }

    @GetMapping
    Page<ProjectionState> all(Actor actor) {
        trail.note(actor.id(), "projections", Map.of());
        return new Page<>(projections.all().stream().map(this::state).toList(), null);
    }

    @GetMapping("/{name}")
    ProjectionState one(Actor actor, @PathVariable String name) {
        Projection projection = projections.named(name);
        trail.note(actor.id(), "projection", Map.of("name", name));
        return state(projection);
    }

    @PostMapping("/{name}/rebuild")
    ResponseEntity<ProjectionState> rebuild(Actor actor, @PathVariable String name) {
        Projection projection = projections.named(name);
        trail.note(actor.id(), "projection-rebuild", Map.of("name", name));
        rebuilds.start(projection);
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + name)).body(state(projection));
    }

    private ProjectionState state(Projection projection) {
        OptionalLong position = positions.of(projection);
        return new ProjectionState(
                projection.name(),
                projection.tables(),
                position.isPresent() ? position.getAsLong() : null,
                positions.lag(projection),
                journal.of(projection.name()).orElse(null));
    }
}
