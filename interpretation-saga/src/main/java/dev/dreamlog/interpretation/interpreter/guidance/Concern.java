package dev.dreamlog.interpretation.interpreter.guidance;

import dev.dreamlog.interpretation.api.Safety.Level;

/** What waking words around a dream may call for, from the least to the greatest. */
enum Concern {
    NONE(Level.NONE), NIGHTMARES(Level.LOW), STRAIN(Level.LOW), INTENT(Level.HIGH);

    private final Level level;

    Concern(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    Concern or(Concern other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
