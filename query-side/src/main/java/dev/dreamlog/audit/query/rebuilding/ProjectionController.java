package dev.dreamlog.audit.query.rebuilding;

import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.query.AuditTrail;
import dev.dreamlog.contract.query.Page;

/** Shows auditors how the projections are doing. Every call is noted first. */
@RestController
@RequestMapping(ProjectionController.PATH)
class ProjectionController {

    static final String PATH = "/api/v1/audit/projections";
    private final Projections projections;
    private final ProjectionStates states;
    private final AuditTrail trail;

    ProjectionController(Projections projections, ProjectionStates states, AuditTrail trail) {
        this.projections = projections;
        this.states = states;
        this.trail = trail;
    }

    @GetMapping
    Page<ProjectionState> all(Actor actor) {
        trail.note(actor.id(), "projections", Map.of());
        return new Page<>(states.all(), null);
    }

    @GetMapping("/{name}")
    ProjectionState one(Actor actor, @PathVariable String name) {
        Projection projection = projections.named(name);
        trail.note(actor.id(), "projection", Map.of("name", name));
        return states.of(projection);
    }
}
