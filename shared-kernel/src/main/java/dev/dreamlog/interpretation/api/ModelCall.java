package dev.dreamlog.interpretation.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which model was asked and how, so that its answer can be judged years later.
 *
 * @param model the model as it names itself
 * @param parameters what it was told besides the prompt, by name; empty also where nobody noted it yet
 * @param tookMillis null only where nobody noted it yet
 * @param cached whether an earlier answer to the same question served
 */
public record ModelCall(String model, String promptVersion, List<Parameter> parameters, @Nullable Long tookMillis,
        boolean cached) {

    /** Not an entry of a map: in an event that holds words, one with free keys might look like a sealed part. */
    public record Parameter(String name, String value) {}

    public ModelCall {
        parameters = List.copyOf(parameters);
    }

    public ModelCall(String model, String promptVersion, Map<String, String> parameters, @Nullable Long tookMillis,
            boolean cached) {
        this(model, promptVersion, sorted(parameters), tookMillis, cached);
    }

    private static List<Parameter> sorted(Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream()
                .map(parameter -> new Parameter(parameter.getKey(), parameter.getValue())).toList();
    }
}
