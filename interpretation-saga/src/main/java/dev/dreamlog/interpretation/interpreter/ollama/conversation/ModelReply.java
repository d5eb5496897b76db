package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.util.Map;

/**
 * What a model wrote.
 *
 * @param parameters the settings that it was asked to write under
 * @param cutShort whether it ran out of room before it was done
 */
public record ModelReply(String text, Map<String, String> parameters, boolean cutShort) {}
