package dev.dreamlog.interpretation.api;

/**
 * Where in the line for a model an interpretation stands, all nodes together.
 *
 * @param position 1 is the next
 */
public record PlaceInQueue(int position) {}
