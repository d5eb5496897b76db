package dev.dreamlog.social.query.friendship;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.dreamlog.social.api.Stance;

/** What one account and another want of each other, for the conditions of queries; written by the projection alone. */
@Entity
@Table(name = "bond")
@IdClass(BondRow.Key.class)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and only queries read them
class BondRow {

    @Id
    private UUID accountId;
    @Id
    private UUID otherId;
    @Enumerated(EnumType.STRING)
    private Stance mine;
    @Enumerated(EnumType.STRING)
    private Stance theirs;

    protected BondRow() {}

    /** From whose side it is seen, and who is at the other end. */
    record Key(UUID accountId, UUID otherId) implements Serializable {}
}
