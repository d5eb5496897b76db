package dev.dreamlog.app.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.RunningJar;

/** A node that is started again when it ends, as by whatever looks after services on a machine. */
final class SupervisedNode implements AutoCloseable {

    private final Installation installation;
    private final Path folder;
    private final String[] settings;
    private volatile RunningJar jar;
    private CompletableFuture<Duration> start = CompletableFuture.completedFuture(Duration.ZERO);

    SupervisedNode(Installation installation, Path folder, String... settings) throws IOException {
        this.installation = installation;
        this.folder = folder;
        this.settings = settings;
        this.jar = installation.jar(folder, settings);
    }

    RunningJar jar() {
        return jar;
    }

    Caller stranger() {
        return jar.stranger();
    }

    boolean isUp() {
        return start.isDone();
    }

    void kill() {
        replaceAfter(RunningJar::kill);
    }

    /** It finishes what it is doing. */
    void end() {
        replaceAfter(RunningJar::close);
    }

    private void replaceAfter(Consumer<RunningJar> end) {
        long since = System.nanoTime();
        start = CompletableFuture.supplyAsync(() -> {
            end.accept(jar);
            startAgain();
            return Duration.ofNanos(System.nanoTime() - since);
        }, Thread::startVirtualThread);
    }

    /** Done when it is up, with how long it was away before. */
    CompletableFuture<Duration> up() {
        return start;
    }

    /** Without a database it ends at once; whoever looks after it tries again. */
    private void startAgain() {
        while (true) {
            try {
                jar = installation.jar(folder, settings);
                return;
            } catch (IOException | IllegalStateException _) {
                System.out.println("a node did not start and is started again");
            }
        }
    }

    @Override
    public void close() {
        start.join();
        jar.close();
    }
}
