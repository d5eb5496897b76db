package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.lexicon.HallVanDeCastle.Group;

/** The counts of dream research in words: only what stands in the dream, and never more of it than is written. */
record Tally(Findings dream, HallVanDeCastle scales, AnswerLanguage language) {

    private record Line(String name, int times) {}

    boolean isEmpty() {
        return scales.groups().stream().allMatch(group -> lines(group).isEmpty());
    }

    String inFull() {
        return scales.groups().stream().filter(group -> !lines(group).isEmpty()).map(this::inFull)
                .collect(Collectors.joining(separator("; ", "؛ ")));
    }

    /** The categories that were counted most, with their numbers. */
    List<String> foremost(int most) {
        return scales.groups().stream().flatMap(group -> lines(group).stream())
                .sorted(Comparator.comparingInt(Line::times).reversed()).limit(most)
                .map(line -> line.name() + ": " + line.times()).toList();
    }

    private String inFull(Group group) {
        List<Line> lines = lines(group);
        String head = group.name().in(language) + " " + lines.stream().mapToInt(Line::times).sum();
        if (group.categories().size() == 1)
            return head;
        return head + lines.stream().map(line -> line.name() + " " + line.times())
                .collect(Collectors.joining(separator(", ", "، "), " (", ")"));
    }

    private List<Line> lines(Group group) {
        Stream<Line> lines = group.id().equals(HallVanDeCastle.EMOTIONS)
                ? dream.feelings().stream().map(felt -> new Line(felt.feeling().name().in(language), felt.times()))
                : group.categories().stream()
                        .map(category -> new Line(category.name().in(language), dream.counted(category)));
        return lines.filter(line -> line.times() > 0).toList();
    }

    private String separator(String elsewhere, String arabic) {
        return language == AnswerLanguage.AR ? arabic : elsewhere;
    }
}
