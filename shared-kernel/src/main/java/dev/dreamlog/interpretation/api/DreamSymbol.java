package dev.dreamlog.interpretation.api;

import java.util.List;

/**
 * One image of the dream and what the tradition says about it.
 *
 * @param quote the words of the dream in which it was found
 */
public record DreamSymbol(String term, String quote, String meaning, List<String> alternatives) {}
