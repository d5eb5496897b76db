package dev.dreamlog.audit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

/** Takes the whole sealed log away. Cut short, it goes on where it was. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Saves the sealed log and the checkpoint it was sealed under. Run again, it adds what is new.")
final class Export implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec command = CommandSpec.create();
    @Mixin
    private Server server = new Server();
    @Option(names = "--out", required = true, paramLabel = "<file>", description = "Where the events go; - for stdout.")
    private Path out = Path.of("-");
    @Option(names = "--checkpoint", required = true, paramLabel = "<file>", description = "Where the newest checkpoint goes. It must be a new file: the old ones are worth keeping.")
    private Path checkpoint = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (Files.exists(checkpoint)) {
            throw new FileAlreadyExistsException(checkpoint.toString());
        }
        // Before the events, so that it vouches for nothing that is not among them.
        String note = server.checkpoint();
        Progress progress = new Progress(command.commandLine().getErr(), "exported");
        if (toStdout()) {
            copy(-1, System.out, progress);
        } else {
            long after = WrittenExport.lastPosition(out);
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out, CREATE, APPEND), BUFFER)) {
                copy(after, file, progress);
            }
        }
        progress.tell();
        Files.writeString(checkpoint, note, CREATE_NEW, WRITE);
        return DreamlogAudit.FINE;
    }

    private void copy(long after, OutputStream to, Progress progress) throws IOException {
        try (Lines lines = server.export(after)) {
            lines.each(line -> {
                to.write(line);
                to.write('\n');
                progress.one();
            });
            to.flush();
        }
    }

    private boolean toStdout() {
        return out.toString().equals("-");
    }
}
