package dev.dreamlog.app.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody was told has happened by their wishes: the events of each aggregate, in their order. */
final class Memory {

    private final String who;
    private final Map<String, List<String>> told = new LinkedHashMap<>();
    private int keys;

    /** @param who the account, as events name their actor */
    Memory(String who) {
        this.who = who;
    }

    String who() {
        return who;
    }

    void happened(String aggregate, String event) {
        told.computeIfAbsent(aggregate, _ -> new ArrayList<>()).add(event);
    }

    /** The wish was made under an idempotency key. */
    void keyUsed() {
        keys++;
    }

    int keys() {
        return keys;
    }

    Map<String, List<String>> told() {
        return told;
    }

    int size() {
        return told.values().stream().collect(Collectors.summingInt(List::size));
    }
}
