package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.util.List;

import dev.dreamlog.app.start.StartRefused;

/** Runs a tool to its end. Settings of another PostgreSQL, which a shell may carry, never reach ours. */
final class Command {

    /** What the tool left behind. */
    record Outcome(int exitCode, String output) {

        boolean failed() {
            return exitCode != 0;
        }
    }

    private Command() {}

    static Outcome run(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = process.inputReader().readAllAsString();
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new StartRefused("The program " + words.getFirst() + " cannot be run (" + e.getMessage()
                    + "): delete its folder, and it is unpacked again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + words.getFirst() + " ran", e);
        }
    }
}
