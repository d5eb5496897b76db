package dev.dreamlog.audit.query.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds what differs between two states, field by field. */
final class Changes {

    private final List<StateChange> found = new ArrayList<>();

    private Changes() {}

    static List<StateChange> between(Map<String, Object> before, Map<String, Object> after) {
        Changes changes = new Changes();
        changes.compareFields("", before, after);
        return List.copyOf(changes.found);
    }

    private void compareFields(String above, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> compare(above + "/" + name.toString().replace("~", "~0").replace("/", "~1"),
                before.get(name), after.get(name)));
    }

    private void compare(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (after instanceof Map<?, ?> now && before instanceof Map<?, ?> then) {
            compareFields(field, then, now);
        } else if (before == null && after instanceof Map<?, ?> now && !now.isEmpty()) {
            compareFields(field, Map.of(), now);
        } else {
            found.add(change(field, before, after));
        }
    }

    private static StateChange change(String field, @Nullable Object before, @Nullable Object after) {
        Optional<List<String>> then = sorted(before);
        Optional<List<String>> now = sorted(after);
        return then.isPresent() && now.isPresent()
                ? StateChange.ofList(field, without(now.get(), then.get()), without(then.get(), now.get()))
                : StateChange.of(field, before, after);
    }

    /** In one that is sorted and holds nothing twice, what came and what went says everything. */
    private static Optional<List<String>> sorted(@Nullable Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return Optional.empty();
        }
        List<String> texts = list.stream().map(String.class::cast).toList();
        return texts.equals(texts.stream().distinct().sorted().toList()) ? Optional.of(texts) : Optional.empty();
    }

    private static List<String> without(List<String> list, List<String> others) {
        Set<String> left = new LinkedHashSet<>(list);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
