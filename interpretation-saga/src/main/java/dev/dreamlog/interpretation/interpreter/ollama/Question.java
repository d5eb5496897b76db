package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.List;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

/** What is put to the model: our task, and the dream in its envelope. */
record Question(String task, String dream) {

    List<ChatMessage> messages() {
        return List.of(SystemMessage.from(task), UserMessage.from(dream));
    }

    Question again(String plea) {
        return new Question(task + "\n\n" + plea, dream);
    }

    int tokens() {
        return Tokens.in(task) + Tokens.in(dream);
    }
}
