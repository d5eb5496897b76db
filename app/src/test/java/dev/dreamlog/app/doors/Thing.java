package dev.dreamlog.app.doors;

import java.util.Map;
import java.util.Set;

/**
 * What a call is about.
 *
 * @param version as {@code If-Match} wants it
 * @param writtenAt the consistency token of the last write to it; empty for none
 * @param particulars what an example's body has to say instead, where its own words can be used only once
 * @param words what only those read who are shown the thing
 * @param secrets what nobody but its owner reads
 * @param owner what would tell whose it is; empty when everybody may know
 */
record Thing(String id, String version, String writtenAt, Map<String, String> particulars, Set<String> words,
        Set<String> secrets, Set<String> owner) {

    static Thing named(String id) {
        return with(id, Map.of());
    }

    static Thing with(String id, Map<String, String> particulars) {
        return new Thing(id, "\"1\"", "", particulars, Set.of(), Set.of(), Set.of());
    }

    static Thing seenAt(String writtenAt, String id) {
        return new Thing(id, "\"1\"", writtenAt, Map.of(), Set.of(), Set.of(), Set.of());
    }
}
