package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.interpreter.ShippedJson;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Counted;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Image;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Sign;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Tone;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Stemming;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex;

/** Everything the lexicon knows, indexed once; reading a dream with it changes nothing, so threads may share it. */
final class Dictionary {

    private static final List<String> THEMES = List.of("home", "places", "people", "figures", "body", "animals",
            "nature", "journey", "danger", "everyday", "feast", "faith");

    private final TermIndex<Sense> index = new TermIndex<>();
    private final HallVanDeCastle scales = HallVanDeCastle.shipped();
    private final Ranking ranking = Ranking.shipped();

    Dictionary() {
        themes().forEach(theme -> theme.symbols()
                .forEach(symbol -> index.add(symbol.terms(), new Image(symbol, theme.theme()))));
        List<Feeling> feelings = ShippedJson.read(Dictionary.class, "emotions.json", new TypeReference<>() {
        });
        for (Feeling feeling : feelings) {
            index.add(feeling.terms(), new Tone(feeling, false));
            index.add(feeling.strong(), new Tone(feeling, true));
        }
        scales.groups().stream().flatMap(group -> group.categories().stream())
                .forEach(category -> index.add(category.terms(), new Counted(category)));
        ShippedJson.read(Dictionary.class, "cues.json", new TypeReference<Cues>() {
        }).terms().forEach((cue, terms) -> index.add(terms, new Sign(cue)));
    }

    static Stream<Theme> themes() {
        return THEMES.stream().map(name -> ShippedJson.read(Dictionary.class, "symbols/" + name + ".json",
                new TypeReference<Theme>() {
                }));
    }

    HallVanDeCastle scales() {
        return scales;
    }

    Findings read(String text) {
        Reading reading = reading(text);
        return new Findings(ranking.best(reading.images()), reading.feelings(), reading.counts(), reading.signs());
    }

    Reading reading(String text) {
        return new Reading(text, index.find(Stemming.words(text)), scales);
    }
}
