package dev.dreamlog.contract.query.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a question met what was found. In pieces rather than with signs in the text: whatever people write, and be it
 * HTML, none of it can be taken for a mark of ours.
 *
 * @param title the whole title; null when the question does not meet it
 * @param text from a little before the first hit, or from the beginning
 */
public record Match(@Nullable List<Piece> title, List<Piece> text) {

    /** A piece of somebody's words; one after the other they say what was written. */
    public record Piece(String text, boolean hit) {}
}
