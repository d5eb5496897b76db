package dev.dreamlog.app.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of a thing its readers are shown, by call and state. */
final class FieldsTable {

    private final Map<String, Set<String>> fields = new HashMap<>();

    FieldsTable() {
        String call = "";
        for (String text : DoorTable.linesOf("fields")) {
            if (Character.isWhitespace(text.charAt(0))) {
                String[] sides = text.strip().split("\\s*:\\s*", 2);
                for (String state : sides[0].split("\\s+", -1)) {
                    fields.computeIfAbsent(call + " " + state, _ -> new TreeSet<>())
                            .addAll(List.of(sides[1].split("\\s+", -1)));
                }
            } else {
                call = text.strip();
            }
        }
    }

    /** The fields of one answer; {@code result/*} stands for whatever is in a result. */
    Set<String> of(String call, String state) {
        return fields.getOrDefault(call + " " + state, Set.of());
    }

    /** What is shown against the table or kept back; empty when all is as it says. */
    static List<String> differences(Set<String> expected, Set<String> shown) {
        Set<String> seen = new TreeSet<>();
        for (String field : shown) {
            String branch = field.replaceAll("/.*", "/*");
            seen.add(expected.contains(branch) ? branch : field);
        }
        List<String> differences = new ArrayList<>();
        seen.stream().filter(field -> !expected.contains(field)).forEach(field -> differences.add("+" + field));
        expected.stream().filter(field -> !seen.contains(field)).forEach(field -> differences.add("-" + field));
        return differences;
    }
}
