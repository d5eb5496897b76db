package dev.dreamlog.interpretation.interpreter;

import dev.dreamlog.interpretation.api.InterpretationResult;

/**
 * An answer together with who gave it and how it was asked, so that it can be judged years later.
 *
 * @param model the model as it names itself
 */
public record Interpreted(String model, String promptVersion, InterpretationResult result) {}
