package dev.dreamlog.bench.seeding;

import java.util.UUID;

/** Somebody in a seeded log, with the key of their words. */
final class Person {

    private final UUID id;
    private final byte[] key;
    private long events;

    Person(UUID id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    UUID id() {
        return id;
    }

    byte[] key() {
        return key;
    }

    /** Of the account's next event. */
    long nextSequence() {
        return events++;
    }
}
