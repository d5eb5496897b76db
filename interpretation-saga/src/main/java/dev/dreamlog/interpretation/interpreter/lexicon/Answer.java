package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.DreamSymbol;
import dev.dreamlog.interpretation.api.Emotion;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Localized;

/** Puts what was found into words, as one tradition in one language would. */
record Answer(Findings dream, HallVanDeCastle scales, boolean readable, Tradition tradition, AnswerLanguage language,
        Wording wording) {

    private static final int MOST_THEMES = 4;

    DreamKind kind() {
        return Kinds.of(dream);
    }

    Classification classification() {
        String note = Wording.of(wording.kinds(), kind());
        return new Classification(kind(), Kinds.confidence(kind(), dream),
                tradition == Tradition.ISLAMIC ? note + " " + wording.islamicKinds() : note);
    }

    /** The summary, sentence by sentence. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Wording.of(wording.openings(), tradition));
        if (!readable)
            sentences.add(wording.unreadLanguage());
        else if (dream.images().isEmpty())
            sentences.add(wording.nothingFound());
        else
            sentences.add(Wording.fill(wording.images(), join(dream.images().stream().map(f -> f.symbol().name()))));
        if (!dream.feelings().isEmpty()) {
            sentences.add(
                    Wording.fill(wording.feelings(), join(dream.feelings().stream().map(f -> f.feeling().name()))));
        }
        Tally tally = tally();
        if (tradition == Tradition.COGNITIVE && !tally.isEmpty())
            sentences.add(Wording.fill(wording.counted(), tally.inFull()));
        sentences.add(wording.signature());
        return sentences;
    }

    List<DreamSymbol> symbols() {
        Tradition other = tradition == Tradition.COGNITIVE ? Tradition.JUNGIAN : Tradition.COGNITIVE;
        return dream.images().stream().map(found -> new DreamSymbol(found.symbol().name().in(language), found.quote(),
                meaning(found, tradition),
                List.of(Wording.fill(Wording.of(wording.alternative(), other), meaning(found, other))))).toList();
    }

    List<Emotion> emotions() {
        return dream.feelings().stream().map(felt -> {
            String meaning = felt.feeling().meaning().in(language);
            return new Emotion(felt.feeling().name().in(language), felt.intensity(),
                    felt.own() ? meaning : wording.feltByOthers() + " " + meaning);
        }).toList();
    }

    /** What dream research counts most here, or the themes that the images belong to. */
    List<String> themes() {
        if (tradition == Tradition.COGNITIVE)
            return tally().foremost(MOST_THEMES);
        Map<Localized, Integer> times = dream.images().stream()
                .collect(Collectors.toMap(Found::theme, Found::times, Integer::sum, LinkedHashMap::new));
        return times.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_THEMES).map(entry -> entry.getKey().in(language)).toList();
    }

    List<String> advice() {
        List<String> advice = new ArrayList<>();
        if (tradition == Tradition.ISLAMIC) {
            advice.add(distressing() ? wording.adviceAfterDistress() : wording.adviceAfterGood());
        }
        String forKind = wording.adviceForKind().get(kind());
        if (forKind != null)
            advice.add(forKind);
        advice.addAll(Wording.of(wording.advice(), tradition));
        return advice;
    }

    boolean distressing() {
        return kind() == DreamKind.NIGHTMARE;
    }

    private Tally tally() {
        return new Tally(dream, scales, language);
    }

    private String meaning(Found found, Tradition eyes) {
        return Wording.of(found.symbol().meanings(), eyes).in(language);
    }

    private String join(Stream<Localized> names) {
        return names.map(name -> name.in(language))
                .collect(Collectors.joining(language == AnswerLanguage.AR ? "، " : ", "));
    }
}
