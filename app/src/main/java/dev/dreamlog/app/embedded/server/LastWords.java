package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a server's own log: why it would not start. */
record LastWords(Path log, int count) {

    String inOneLine() {
        try {
            List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
            return String.join(" ", lines.subList(Math.max(0, lines.size() - count), lines.size())).strip();
        } catch (IOException _) {
            return "it left no word in " + log;
        }
    }
}
