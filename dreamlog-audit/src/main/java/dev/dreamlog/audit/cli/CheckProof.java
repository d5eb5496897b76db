package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.dreamlog.transparency.Checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

/** For whoever was shown one event: prints it if the log's key vouches for it. */
@Command(name = "verify-proof", mixinStandardHelpOptions = true, description = "Checks a proof made by the command proof, and prints the event that it proves.")
final class CheckProof implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();
    @Mixin
    private Keys keys = new Keys();
    @Parameters(paramLabel = "<proof>", description = "The file of the proof.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        EventProof proof = read();
        Checkpoint checkpoint = keys.open(proof.note(), file.toString());
        if (!proof.holdsFor(checkpoint)) {
            throw new Forged("BROKEN", new IllegalArgumentException("this event is not in the log at that place"));
        }
        command.commandLine().getErr().println("The event below is in " + checkpoint.origin() + ", among the first "
                + checkpoint.size());
        command.commandLine().getErr().flush();
        command.commandLine().getOut().println(new String(proof.leaf(), UTF_8));
        command.commandLine().getOut().flush();
        return DreamlogAudit.FINE;
    }

    private EventProof read() throws IOException {
        try {
            return EventProof.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new Forged(file.toString(), e);
        }
    }
}
