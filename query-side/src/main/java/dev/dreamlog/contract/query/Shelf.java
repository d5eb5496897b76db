package dev.dreamlog.contract.query;

import java.util.UUID;

/**
 * Where pages of one kind lie that are one reader's, and are thrown away together.
 *
 * @param shape another number whenever the answer changes its shape: old nodes may still be filling the cache
 * @param owner {@link Stamps#EVERYBODY} for pages that are the same to all
 */
public record Shelf(String kind, int shape, UUID owner) {

    String key() {
        return kind + ":" + shape + ":" + owner;
    }
}
