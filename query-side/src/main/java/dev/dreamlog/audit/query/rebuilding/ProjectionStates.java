package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;

/** Gathers how projections are doing. */
@Component
class ProjectionStates {

    private final Projections projections;
    private final LivePositions positions;
    private final RebuildJournal journal;

    ProjectionStates(Projections projections, LivePositions positions, RebuildJournal journal) {
        this.projections = projections;
        this.positions = positions;
        this.journal = journal;
    }

    List<ProjectionState> all() {
        return projections.all().stream().map(this::of).toList();
    }

    ProjectionState of(Projection projection) {
        OptionalLong position = positions.of(projection);
        return new ProjectionState(
                projection.name(),
                projection.tables(),
                position.isPresent() ? position.getAsLong() : null,
                positions.lag(projection),
                journal.of(new Task(projection.name(), Work.REBUILD)).orElse(null),
                journal.of(new Task(projection.name(), Work.VERIFICATION)).orElse(null));
    }
}
