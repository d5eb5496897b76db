package dev.dreamlog.interpretation.query;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dream whose interpretations nobody reviews any more; read here, written by the projection alone. */
@Entity
@Table(name = "deleted_dream")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the field, and only its queries read it
class DeletedDreamRow {

    @Id
    private UUID dreamId;

    protected DeletedDreamRow() {}
}
