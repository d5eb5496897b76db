package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

import dev.dreamlog.transparency.ExportCheck.Mismatch;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes the history away from a server and checks it, or asks the server and checks the answer. Data goes to stdout, everything else to stderr. */
@Command(name = "dreamlog-audit", mixinStandardHelpOptions = true, version = "dreamlog-audit 0.1.0", description = "Takes the history away from a Dreamlog server and checks that nobody changed it.", subcommands = {
        Verify.class, Export.class, Tail.class, Proof.class,
        CheckProof.class, Story.class, At.class, Diff.class}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all is well", "1:the log or a checkpoint is not what it should be",
                "2:it was called in a wrong way, or a file cannot be read", "3:the server cannot be reached",
                "4:a history does not make the state that the server shows"})
final class DreamlogAudit {

    static final int FINE = 0;
    static final int BROKEN = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;
    static final int REPLAY_DIFFERS = 4;

    private DreamlogAudit() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        System.exit(commandLine().setOut(out).setErr(err).execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DreamlogAudit()).setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println(e instanceof FileSystemException ? e.toString() : e.getMessage());
            return code(e);
        });
    }

    private static int code(Exception e) {
        return switch (e) {
            case Mismatch _ -> BROKEN;
            case Forged _ -> BROKEN;
            case Differs _ -> REPLAY_DIFFERS;
            case Unreachable _ -> UNREACHABLE;
            case IllegalArgumentException _ -> UNREACHABLE;
            case ParameterException _ -> USAGE;
            case IOException _ -> USAGE;
            default -> throw new IllegalStateException(e);
        };
    }
}
