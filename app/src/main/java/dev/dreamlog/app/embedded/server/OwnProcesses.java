package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The processes whose program lies in our own data folder. A process of ours that was killed leaves its servers
 * behind; since only the holder of the folder's lock asks, all found here are either its own or orphans.
 */
record OwnProcesses(Path programs) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A process that has ended but not been collected yet has no program any more. */
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(this::isOurs).isPresent()).toList();
    }

    /** Those that no other of them has started. One that has just ended has no parent to ask for. */
    List<ProcessHandle> leading() {
        List<ProcessHandle> all = running();
        return all.stream().filter(process -> process.parent().filter(parent -> !all.contains(parent)).isPresent())
                .toList();
    }

    ProcessHandle leader() throws IOException {
        return leading().stream().findFirst().orElseThrow(() -> new IOException("it ended at once"));
    }

    /** Politely first, to those that lead; what is left after a while is killed. */
    void end() {
        leading().forEach(ProcessHandle::destroy);
        if (!Patience.of(PATIENCE).until(() -> running().isEmpty())) {
            BooleanSupplier killed = () -> {
                running().forEach(ProcessHandle::destroyForcibly);
                return running().isEmpty();
            };
            Patience.of(PATIENCE).until(killed);
        }
    }

    private boolean isOurs(String command) {
        return Path.of(command).startsWith(programs);
    }
}
