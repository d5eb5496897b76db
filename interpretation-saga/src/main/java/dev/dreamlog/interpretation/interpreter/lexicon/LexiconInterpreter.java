package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.guidance.Care;
import dev.dreamlog.interpretation.interpreter.guidance.Cautions;
import dev.dreamlog.interpretation.interpreter.guidance.Sources;

/**
 * Answers from the dictionary alone: offline, at once and always the same. It runs where no model is configured and
 * says who it is, whichever model was asked for.
 */
public final class LexiconInterpreter implements Interpreter {

    public static final String NAME = "lexicon-1";
    private static final String VERSION = "lexicon-2026-11-2";

    private final Dictionary dictionary = new Dictionary();
    private final Map<AnswerLanguage, Wording> wordings = new EnumMap<>(AnswerLanguage.class);
    private final Sources sources = Sources.shipped();
    private final Cautions cautions = Cautions.shipped();
    private final Care care = Care.shipped();

    public LexiconInterpreter() {
        for (AnswerLanguage language : AnswerLanguage.values())
            wordings.put(language, Wording.in(language));
    }

    @Override
    public Interpreted interpret(Prompt prompt, Listener listener) {
        AnswerLanguage language = prompt.answerLanguage();
        boolean readable = Tongue.reads(prompt.dreamLanguage(), prompt.text());
        Answer answer = new Answer(readable ? dictionary.read(prompt.text()) : Findings.NOTHING, dictionary.scales(),
                readable, prompt.tradition(), language, Wording.of(wordings, language));
        List<String> summary = answer.sentences();
        tell(summary, listener);
        String ownWords = prompt.title() == null ? prompt.text() : prompt.title() + "\n" + prompt.text();
        return new Interpreted(NAME, VERSION, Map.of(), new InterpretationResult(prompt.tradition(), language.tag(),
                answer.classification(), String.join(" ", summary), answer.symbols(), answer.emotions(),
                answer.themes(),
                answer.advice(), cautions.of(prompt.tradition(), language), references(answer),
                care.judge(ownWords, language), false));
    }

    @Override
    public Identity identity(Prompt prompt) {
        return new Identity(NAME, VERSION);
    }

    private static void tell(List<String> sentences, Listener listener) {
        try {
            for (int i = 0; i < sentences.size(); i++)
                listener.chunk(i == 0 ? sentences.get(i) : " " + sentences.get(i));
        } catch (RuntimeException _) {
            return;
        }
    }

    /** Names only what the answer leans on. */
    private List<Reference> references(Answer answer) {
        if (answer.tradition() != Tradition.ISLAMIC)
            return sources.of(answer.tradition(), answer.language());
        List<String> ids = new ArrayList<>(List.of("muslim-2263"));
        if (answer.distressing())
            ids.add("bukhari-3292");
        if (!answer.symbols().isEmpty())
            ids.add("nabulsi");
        return ids.stream().map(id -> sources.cite(id, answer.language())).toList();
    }
}
