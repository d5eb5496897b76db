package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.List;
import java.util.Map;

import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.guidance.Foretelling;
import dev.dreamlog.interpretation.interpreter.guidance.Sentences;

/**
 * Tells a listener what of an answer is for people, sentence by sentence: what the answer would be refused for is not
 * shown before it is refused. From the first such sentence on it keeps silent.
 */
final class Narrator implements UnfinishedJson.Texts {

    private static final String PARAGRAPH = "\n\n";
    private static final String SAME_LINE = ": ";
    private static final Map<String, String> TOLD = Map.of("summary", PARAGRAPH, "symbols.term", PARAGRAPH,
            "symbols.meaning", SAME_LINE, "emotions.name", PARAGRAPH, "emotions.meaning", SAME_LINE, "advice",
            PARAGRAPH);

    private final Listener listener;
    private final Foretelling foretelling;
    private final StringBuilder held = new StringBuilder();
    private UnfinishedJson json = new UnfinishedJson(this);
    private boolean begun;
    private boolean inText;
    private boolean silent;
    private volatile boolean deaf;

    Narrator(Listener listener, Foretelling foretelling) {
        this.listener = listener;
        this.foretelling = foretelling;
    }

    /** The model wrote on. */
    void hear(String part) {
        if (!silent && !deaf)
            json.read(part);
    }

    /** The answer is of no use and the model begins anew. */
    void again() {
        json = new UnfinishedJson(this);
        held.setLength(0);
        begun = inText = silent = false;
        undisturbed(listener::again);
    }

    /** The call is over: what is still on its way from the server is told to nobody. */
    void stop() {
        deaf = true;
    }

    @Override
    public void letter(String path, char letter) {
        if (silent || !TOLD.containsKey(path))
            return;
        held.append(letter);
        if (held.length() > AnswerReader.LONGEST_WORDS)
            silent = true;
        else if (Character.isWhitespace(letter))
            tellWholeSentences(path);
    }

    @Override
    public void end(String path) {
        tell(path, held.length());
        inText = false;
    }

    private void tellWholeSentences(String path) {
        List<String> sentences = Sentences.of(held.toString());
        tell(path, held.length() - sentences.getLast().length());
    }

    private void tell(String path, int letters) {
        if (letters == 0 || silent)
            return;
        String words = held.substring(0, letters);
        held.delete(0, letters);
        if (!PlainText.is(words) || foretelling.in(words)) {
            silent = true;
            return;
        }
        String told = inText || !begun ? words : TOLD.get(path) + words;
        begun = inText = true;
        undisturbed(() -> listener.chunk(told));
    }

    /** A listener's trouble is not the answer's. */
    private void undisturbed(Runnable telling) {
        try {
            if (!deaf)
                telling.run();
        } catch (RuntimeException _) {
            deaf = true;
        }
    }
}
