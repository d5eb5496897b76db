package dev.dreamlog.interpretation.query;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dream that was thrown away, and whether its interpretations are hidden for it; read here, written by the projection alone. */
@Entity
@Table(name = "deleted_dream")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and only its queries read it
class DeletedDreamRow {

    @Id
    private UUID dreamId;
    private boolean hidden;

    protected DeletedDreamRow() {}
}
