package dev.dreamlog.dream.api;

import java.util.List;

/**
 * Asks for some dreams, whoever dreamt them; answered with a list of {@link DreamView}, in any order and without those
 * in the bin. Whether the reader may see them is for the asker to know.
 */
public record FindDreams(List<DreamId> dreams) {

    public FindDreams {
        dreams = List.copyOf(dreams);
    }
}
