package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.ShippedJson;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Terms;

/** What dream research counts, after Hall and Van de Castle (1966), as far as a list of words can count it. */
record HallVanDeCastle(List<Group> groups) {

    static final String EMOTIONS = "emotions";
    static final String CHARACTERS = "characters";
    static final String AGGRESSIVE = "aggressive";

    /** A scale of the system; its categories are empty where feelings are counted. */
    record Group(String id, Localized name, List<Category> categories) {}

    /** One thing that is counted. */
    record Category(String id, Localized name, Terms terms) {}

    static HallVanDeCastle shipped() {
        return new HallVanDeCastle(
                ShippedJson.read(HallVanDeCastle.class, "hall-van-de-castle.json", new TypeReference<>() {
                }));
    }

    boolean isCharacter(Category category) {
        return groups.stream()
                .anyMatch(group -> group.id().equals(CHARACTERS) && group.categories().contains(category));
    }
}
