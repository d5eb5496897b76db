package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.util.Map;

/**
 * What a model wrote.
 *
 * @param model the model as it names itself
 * @param parameters the settings that it was asked to write under
 * @param cutShort whether it ran out of room before it was done
 */
public record ModelReply(String model, Map<String, String> parameters, String text, boolean cutShort) {}
