package dev.dreamlog.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the operating system can do to a process and Java cannot ask it for. */
public enum Signal {
    /** It is not dead, it answers nothing, and it does not know. */
    STOP,
    /** Goes on as if nothing had been. */
    CONT;

    /** Returns when the operating system has told them; those who are dead by then are none of its concern. */
    public void send(Collection<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(List.of("kill", "-" + name()));
        processes.forEach(process -> words.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
