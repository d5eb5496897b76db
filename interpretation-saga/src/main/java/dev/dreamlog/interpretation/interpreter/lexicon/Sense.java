package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;
import dev.dreamlog.interpretation.interpreter.lexicon.HallVanDeCastle.Category;

/** What a word of the dictionary may stand for; one word can stand for several. */
sealed interface Sense {

    /** An image that the traditions speak about. */
    record Image(Symbol symbol, Localized theme) implements Sense {}

    /** A feeling, at its height or not. */
    record Tone(Feeling feeling, boolean strong) implements Sense {}

    /** Something dream research counts. */
    record Counted(Category category) implements Sense {}

    /** A sign about the dream or about the words around it. */
    record Sign(Cue cue) implements Sense {}
}
