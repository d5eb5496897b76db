package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Set;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;

/** Tells the kind of a dream by few and open rules. None of them ever calls a dream prophetic. */
final class Kinds {

    private static final Set<String> THREATS = Set.of("chase", "weapon", "death", "falling", "snake", "stranger",
            "fire", "blood");
    private static final int JUMBLED = 3;

    private Kinds() {}

    static DreamKind of(Findings dream) {
        if (dream.times(Cue.ISTIKHARA) > 0)
            return DreamKind.ISTIKHARA;
        if (dream.times(Cue.LUCID) > 0)
            return DreamKind.LUCID;
        if (dream.feels("fear", Level.HIGH) || threatened(dream))
            return DreamKind.NIGHTMARE;
        if (dream.times(Cue.ABRUPT) >= JUMBLED || bewildered(dream))
            return DreamKind.CONFUSED;
        return DreamKind.REGULAR;
    }

    /** Said in so many words is surer than concluded; nothing a word list finds is certain. */
    static Level confidence(DreamKind kind, Findings dream) {
        boolean named = kind == DreamKind.NIGHTMARE && dream.feels("fear", Level.HIGH);
        boolean said = kind == DreamKind.ISTIKHARA || kind == DreamKind.LUCID || named;
        return said ? Level.MEDIUM : Level.LOW;
    }

    private static boolean threatened(Findings dream) {
        return dream.feels("fear", Level.LOW)
                && (dream.counts(HallVanDeCastle.AGGRESSIVE) || THREATS.stream().anyMatch(dream::shows));
    }

    private static boolean bewildered(Findings dream) {
        return dream.times(Cue.ABRUPT) > 0 && dream.feels("confusion", Level.MEDIUM);
    }
}
