package dev.dreamlog.interpretation.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A node for sagas in a process of its own that stays in its last moments until it is killed. */
final class DoomedNode implements AutoCloseable {

    private final Process process;
    private final Collection<String> said = new ConcurrentLinkedQueue<>();

    DoomedNode(Path folder, String... settings) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                Doomed.class.getName(), "--dreamlog.roles=saga", "--dreamlog.data-dir=" + folder,
                "--dreamlog.demo.enabled=false", "--server.port=0", "--management.server.port=0"));
        words.addAll(List.of(settings));
        process = new ProcessBuilder(words).redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(said::add));
    }

    /** How many of its last moments have come. */
    long moments() {
        if (!process.isAlive()) {
            throw new IllegalStateException("It died before its time:\n" + String.join("\n", said));
        }
        return said.stream().filter(line -> line.startsWith(LastMoments.LAST_WORDS)).count();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
