package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Counted;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Sign;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex.Hit;

/** What the words around a word do to it: deny it, strengthen it, or give it to somebody else. */
final class Context {

    private static final int NEGATION_REACHES = 3;
    private static final int SUBJECT_REACHES = 5;
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[.!?;:,\n\u2013\u2014\u060C\u061B\u061F]");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?\n\u061F]");

    private final String text;
    private final HallVanDeCastle scales;
    private final Map<Integer, List<Hit<Sense>>> beginningAt = new HashMap<>();
    private final Map<Integer, List<Hit<Sense>>> endingBefore = new HashMap<>();

    Context(String text, List<Hit<Sense>> hits, HallVanDeCastle scales) {
        this.text = text;
        this.scales = scales;
        for (Hit<Sense> hit : hits) {
            beginningAt.merge(hit.at(), List.of(hit), Context::both);
            endingBefore.merge(hit.after(), List.of(hit), Context::both);
        }
    }

    /** "I was not afraid" names fear and means the opposite; so does «страха не было». */
    boolean denied(Hit<Sense> hit) {
        return before(hit, NEGATION_REACHES, CLAUSE_ENDS)
                .anyMatch(said -> is(said, Cue.NEGATION) || is(said, Cue.ABSENCE))
                || after(hit).anyMatch(said -> is(said, Cue.ABSENCE));
    }

    /** One step up for "very", one down for "a little". */
    int degree(Hit<Sense> hit) {
        List<Hit<Sense>> beside = Stream.concat(before(hit, 1, CLAUSE_ENDS), after(hit)).toList();
        if (beside.stream().anyMatch(said -> is(said, Cue.LESS)))
            return -1;
        return beside.stream().anyMatch(said -> is(said, Cue.MORE)) ? 1 : 0;
    }

    /** Whether the dreamer feels it: the nearest person named before it decides, and nobody means the dreamer. */
    boolean own(Hit<Sense> hit) {
        if (after(hit).anyMatch(said -> is(said, Cue.SELF)))
            return true;
        return before(hit, SUBJECT_REACHES, SENTENCE_ENDS).filter(this::isPerson).findFirst()
                .map(person -> is(person, Cue.SELF)).orElse(true);
    }

    private boolean isPerson(Hit<Sense> said) {
        return switch (said.meant()) {
            case Sign(Cue cue) -> cue == Cue.SELF || cue == Cue.OTHER;
            case Counted(HallVanDeCastle.Category category) -> scales.isCharacter(category);
            default -> false;
        };
    }

    /** The nearest first. */
    private Stream<Hit<Sense>> before(Hit<Sense> hit, int reach, Pattern ends) {
        return IntStream.range(0, reach).mapToObj(i -> endingBefore.getOrDefault(hit.at() - i, List.of()))
                .flatMap(List::stream).filter(said -> !ends.matcher(text).region(said.end(), hit.start()).find());
    }

    private Stream<Hit<Sense>> after(Hit<Sense> hit) {
        return beginningAt.getOrDefault(hit.after(), List.of()).stream()
                .filter(said -> !CLAUSE_ENDS.matcher(text).region(hit.end(), said.start()).find());
    }

    private static boolean is(Hit<Sense> said, Cue wanted) {
        return said.meant() instanceof Sign(Cue cue) && cue == wanted;
    }

    private static List<Hit<Sense>> both(List<Hit<Sense>> some, List<Hit<Sense>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
