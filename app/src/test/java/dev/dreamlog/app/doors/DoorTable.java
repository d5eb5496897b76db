package dev.dreamlog.app.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Who may do what with one sort of things, as reviewers read it: under each call the states of the thing, and in a
 * column for everybody who may knock the status they get.
 */
record DoorTable(String things, List<String> callers, List<Line> lines) {

    /**
     * One line.
     *
     * @param cells by caller; {@code 200+} is an answer that shows the thing, {@code 200-} one that does not
     */
    record Line(String call, String state, Map<String, String> cells) {

        /** The line as somebody would have written it who got these answers. */
        String with(Map<String, String> answers) {
            return call + " " + state + cells.keySet().stream()
                    .map(caller -> "\n  " + caller + " " + answers.get(caller)).collect(Collectors.joining());
        }
    }

    static DoorTable of(String things) {
        List<String> callers = List.of();
        List<Line> lines = new ArrayList<>();
        String call = "";
        for (String text : linesOf(things)) {
            List<String> words = List.of(text.strip().split("\\s+", -1));
            if (callers.isEmpty()) {
                callers = words;
            } else if (!Character.isWhitespace(text.charAt(0))) {
                call = String.join(" ", words);
            } else {
                List<String> states = words.subList(0, words.size() - callers.size());
                Map<String, String> cells = row(callers, words.subList(states.size(), words.size()));
                for (String state : states) {
                    lines.add(new Line(call, state, cells));
                }
            }
        }
        return new DoorTable(things, callers, lines);
    }

    /** Without empty lines and remarks. */
    static List<String> linesOf(String name) {
        try (InputStream in = DoorTable.class.getResourceAsStream("/doors/" + name + ".txt")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> callers, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < callers.size(); at++) {
            row.put(callers.get(at), cells.get(at));
        }
        return row;
    }
}
