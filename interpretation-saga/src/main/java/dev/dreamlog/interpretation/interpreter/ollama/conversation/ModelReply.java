package dev.dreamlog.interpretation.interpreter.ollama.conversation;

/**
 * What a model wrote.
 *
 * @param model the model as it names itself
 * @param cutShort whether it ran out of room before it was done
 */
public record ModelReply(String model, String text, boolean cutShort) {}
