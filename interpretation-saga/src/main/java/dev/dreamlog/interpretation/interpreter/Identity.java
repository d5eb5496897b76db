package dev.dreamlog.interpretation.interpreter;

/**
 * Who would answer, and asked in which words: the same dream put to the same identity need not be put twice.
 *
 * @param promptVersion changes with every word of the question that is ours
 */
public record Identity(String model, String promptVersion) {}
