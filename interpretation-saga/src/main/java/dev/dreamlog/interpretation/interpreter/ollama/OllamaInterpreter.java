package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.guidance.Foretelling;
import dev.dreamlog.interpretation.interpreter.guidance.Sources;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.Deadline;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.ModelReply;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaModel;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.Question;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.Trouble;

/** Has a language model read the dream: asks, checks, asks once more if the answer is no use, and then gives up. */
public final class OllamaInterpreter implements Interpreter {

    private static final int LEAST_ROOM_FOR_AN_ANSWER = 2048;

    private final OllamaProperties properties;
    private final OllamaModel ollama;
    private final Map<AnswerLanguage, PromptTemplate> templates = new EnumMap<>(AnswerLanguage.class);
    private final Foretelling foretelling = Foretelling.shipped();
    private final AnswerReader reader = new AnswerReader(foretelling);
    private final Sources sources = Sources.shipped();
    private final ResultAssembly assembly = new ResultAssembly(sources);

    public OllamaInterpreter(OllamaProperties properties) {
        this.properties = properties;
        this.ollama = new OllamaModel(properties, PromptTemplate.resource("schema.json"));
        for (AnswerLanguage language : AnswerLanguage.values())
            templates.put(language, PromptTemplate.in(language));
    }

    @Override
    public Interpreted interpret(Prompt prompt, Listener listener) {
        String model = allowed(prompt);
        Question question = question(prompt);
        Question again = question.again(template(prompt).again());
        if (properties.contextLength() - again.tokens() < LEAST_ROOM_FOR_AN_ANSWER) {
            throw Trouble.TEXT_TOO_LONG.failure();
        }
        Deadline deadline = Deadline.in(properties.attemptTimeout());
        Narrator narrator = new Narrator(listener, foretelling);
        try {
            return ask(model, question, prompt, deadline, narrator).or(() -> {
                narrator.again();
                return ask(model, again, prompt, deadline, narrator);
            }).orElseThrow(Trouble.INVALID_ANSWER::failure);
        } finally {
            narrator.stop();
        }
    }

    @Override
    public Identity identity(Prompt prompt) {
        return new Identity(allowed(prompt), PromptTemplate.VERSION);
    }

    private Optional<Interpreted> ask(String model, Question question, Prompt prompt, Deadline deadline,
            Narrator narrator) {
        ModelReply reply = ollama.ask(model, question, deadline, narrator::hear);
        Optional<InterpretationResult> result = reader.read(reply.text(), prompt.answerLanguage())
                .map(answer -> assembly.of(answer, prompt, reply.cutShort()));
        return result
                .map(good -> new Interpreted(model, PromptTemplate.VERSION, reply.parameters(), good));
    }

    private String allowed(Prompt prompt) {
        String model = prompt.model() == null ? properties.model() : prompt.model();
        if (!properties.models().contains(model))
            throw Trouble.MODEL_NOT_ALLOWED.failure();
        return model;
    }

    private Question question(Prompt prompt) {
        Envelope envelope = Envelope.fresh();
        String citable = sources.of(prompt.tradition(), prompt.answerLanguage()).stream().map(Reference::citation)
                .collect(Collectors.joining("; "));
        return new Question(template(prompt).task(prompt.tradition(), citable, envelope),
                envelope.around(prompt.title(), prompt.text()));
    }

    private PromptTemplate template(Prompt prompt) {
        return Objects.requireNonNull(templates.get(prompt.answerLanguage()));
    }
}
