package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.ShippedJson;

/** The sentences around the dictionary, written by people in one language. */
record Wording(Map<Tradition, String> openings, String images, String feelings, String counted,
        String feltByOthers, String nothingFound,
        String unreadLanguage, String signature, Map<DreamKind, String> kinds, String islamicKinds,
        Map<Tradition, List<String>> advice, Map<DreamKind, String> adviceForKind, String adviceAfterGood,
        String adviceAfterDistress,
        Map<Tradition, String> alternative) {

    static Wording in(AnswerLanguage language) {
        return ShippedJson.read(Wording.class, "wording/" + language.tag() + ".json", new TypeReference<>() {
        });
    }

    /** Fills the one gap of a sentence. */
    static String fill(String sentence, String words) {
        return sentence.replace("{}", words);
    }

    /** What stands under a key that every wording has. */
    static <K, V> V of(Map<K, V> sentences, K key) {
        return Objects.requireNonNull(sentences.get(key), key::toString);
    }
}
