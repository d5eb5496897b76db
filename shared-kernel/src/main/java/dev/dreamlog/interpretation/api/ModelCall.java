package dev.dreamlog.interpretation.api;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import static java.util.Collections.unmodifiableSortedMap;

/**
 * Which model was asked and how, so that its answer can be judged years later.
 *
 * @param model the model as it names itself
 * @param parameters what it was told besides the prompt; empty also where nobody noted it yet
 * @param tookMillis null only where nobody noted it yet
 * @param cached whether an earlier answer to the same question served
 */
public record ModelCall(String model, String promptVersion, Map<String, String> parameters,
        @Nullable Long tookMillis, boolean cached) {

    public ModelCall {
        SortedMap<String, String> alwaysInTheSameOrder = new TreeMap<>(parameters);
        parameters = unmodifiableSortedMap(alwaysInTheSameOrder);
    }
}
