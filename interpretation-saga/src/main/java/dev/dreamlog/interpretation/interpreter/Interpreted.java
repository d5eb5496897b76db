package dev.dreamlog.interpretation.interpreter;

import java.util.Map;

import dev.dreamlog.interpretation.api.InterpretationResult;

/**
 * An answer together with who gave it and how it was asked, so that it can be judged years later.
 *
 * @param model the one that was asked, whatever it calls itself
 * @param parameters the settings under which it wrote, such as {@code temperature}; empty where there are none
 */
public record Interpreted(String model, String promptVersion, Map<String, String> parameters,
        InterpretationResult result) {}
