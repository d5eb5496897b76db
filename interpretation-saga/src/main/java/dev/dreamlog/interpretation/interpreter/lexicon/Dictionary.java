package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.ShippedJson;
import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Stemming;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex.Hit;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Word;

/** Everything the lexicon knows, indexed once; reading a dream with it changes nothing, so threads may share it. */
final class Dictionary {

    private static final List<String> THEMES = List.of("home", "places", "people", "figures", "body", "animals",
            "nature", "journey", "danger", "everyday", "feast", "faith");
    private static final int MOST_IMAGES = 12;
    private static final int NEGATION_REACHES = 3;

    private record Image(Symbol symbol, Localized theme) {}

    private record Tone(Feeling feeling, boolean strong) {}

    private final TermIndex<Image> images = new TermIndex<>();
    private final TermIndex<Tone> tones = new TermIndex<>();
    private final TermIndex<Cue> cues;

    Dictionary() {
        themes().forEach(theme -> theme.symbols()
                .forEach(symbol -> images.add(symbol.terms(), new Image(symbol, theme.theme()))));
        List<Feeling> feelings = ShippedJson.read(Dictionary.class, "emotions.json", new TypeReference<>() {
        });
        for (Feeling feeling : feelings) {
            tones.add(feeling.terms(), new Tone(feeling, false));
            tones.add(feeling.strong(), new Tone(feeling, true));
        }
        cues = ShippedJson.read(Dictionary.class, "cues.json", new TypeReference<Cues>() {
        }).index();
    }

    static Stream<Theme> themes() {
        return THEMES.stream().map(name -> ShippedJson.read(Dictionary.class, "symbols/" + name + ".json",
                new TypeReference<Theme>() {
                }));
    }

    Findings read(String text) {
        List<Word> words = Stemming.words(text);
        List<Hit<Cue>> said = cues.find(words);
        return new Findings(images(text, images.find(words)), feelings(tones.find(words), said),
                said.stream().collect(Collectors.toMap(Hit::meant, _ -> 1, Integer::sum)));
    }

    private static List<Found> images(String text, List<Hit<Image>> hits) {
        Map<Image, List<Hit<Image>>> byImage = hits.stream()
                .collect(Collectors.groupingBy(Hit::meant, LinkedHashMap::new, Collectors.toList()));
        return byImage.entrySet().stream().map(entry -> {
            Hit<Image> first = entry.getValue().getFirst();
            return new Found(entry.getKey().symbol(), entry.getKey().theme(),
                    Quote.around(text, first.start(), first.end()), entry.getValue().size(), first.at());
        }).sorted(Comparator.comparingInt(Found::times).reversed().thenComparingInt(Found::first)).limit(MOST_IMAGES)
                .toList();
    }

    private static List<Felt> feelings(List<Hit<Tone>> hits, List<Hit<Cue>> said) {
        Map<Feeling, List<Tone>> byFeeling = hits.stream().filter(hit -> !denied(hit, said)).map(Hit::meant)
                .collect(Collectors.groupingBy(Tone::feeling, LinkedHashMap::new, Collectors.toList()));
        return byFeeling.entrySet().stream().map(entry -> new Felt(entry.getKey(), intensity(entry.getValue())))
                .toList();
    }

    /** "I was not afraid" names fear and means the opposite. */
    private static boolean denied(Hit<Tone> hit, List<Hit<Cue>> said) {
        return said.stream().anyMatch(
                cue -> cue.meant() == Cue.NEGATION && cue.at() < hit.at() && hit.at() - cue.at() <= NEGATION_REACHES);
    }

    private static Level intensity(List<Tone> tones) {
        if (tones.stream().anyMatch(Tone::strong))
            return Level.HIGH;
        return tones.size() > 1 ? Level.MEDIUM : Level.LOW;
    }
}
