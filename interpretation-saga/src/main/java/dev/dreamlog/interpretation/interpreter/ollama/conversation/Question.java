package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.util.List;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

/** What is put to the model: our task, and the dream in its envelope. */
public record Question(String task, String dream) {

    List<ChatMessage> messages() {
        return List.of(SystemMessage.from(task), UserMessage.from(dream));
    }

    /** The same once more, with a plea after our task. */
    public Question again(String plea) {
        return new Question(task + "\n\n" + plea, dream);
    }

    /** A guess, rather too many than too few. */
    public int tokens() {
        return Tokens.in(task) + Tokens.in(dream);
    }
}
