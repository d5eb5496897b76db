package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A post's rank in an edition; only queries read it. */
@Entity
@Table(name = "trending")
@IdClass(TrendingRow.Key.class)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields
class TrendingRow {

    @Id
    private Instant edition;
    @Id
    private int rank;
    private UUID postId;

    protected TrendingRow() {}

    /** What names a row. */
    record Key(Instant edition, int rank) {}
}
