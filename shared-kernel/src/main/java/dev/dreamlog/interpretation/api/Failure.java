package dev.dreamlog.interpretation.api;

/**
 * Why an attempt or a whole request came to nothing.
 *
 * @param code stable, such as {@code model-unreachable}
 * @param message one sentence for people; never the model's own words
 */
public record Failure(String code, String message) {}
