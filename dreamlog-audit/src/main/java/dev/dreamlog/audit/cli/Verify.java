package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.ExportCheck;
import dev.dreamlog.transparency.ExportCheck.Mismatch;

/** Needs no server: an export, checkpoints and the log's public key are all there is to it. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks an export against checkpoints, old ones too. Names the first place that is not what was sealed.")
final class Verify implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();
    @Mixin
    private Keys keys = new Keys();
    @Option(names = "--checkpoint", required = true, paramLabel = "<file>", description = "A checkpoint of the log. Again for each that was saved.")
    private List<Path> checkpoints = new ArrayList<>();
    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;
    @Parameters(arity = "1..*", paramLabel = "<export>", description = "The files of the export from its beginning, in their order; - for stdin.")
    private List<Path> exports = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<Checkpoint> opened = new ArrayList<>();
        for (Path file : checkpoints) {
            opened.add(keys.open(file));
        }
        ExportCheck check = new ExportCheck(opened);
        Progress progress = new Progress(command.commandLine().getErr(), "verified");
        try {
            Lines.each(exports, line -> {
                check.next(line);
                progress.one();
            });
            check.end();
        } catch (Mismatch e) {
            progress.tell();
            broken(e);
            return DreamlogAudit.BROKEN;
        }
        progress.tell();
        fine(check, opened);
        return DreamlogAudit.FINE;
    }

    private void fine(ExportCheck check, List<Checkpoint> opened) {
        say(json
                ? String.format(Locale.ROOT, "{\"verified\":true,\"events\":%d,\"proven\":%d,\"checkpoints\":%d}",
                        check.leaves(), check.proven(), opened.size())
                : String.format(Locale.ROOT,
                        "The first %,d events are what was sealed, by all checkpoints (%d). %,d more came after the last.",
                        check.proven(), opened.size(), check.leaves() - check.proven()));
    }

    private void broken(Mismatch e) {
        say(json
                ? String.format(Locale.ROOT, "{\"verified\":false,\"leaf\":%d,\"reason\":\"%s\"}", e.leaf(),
                        e.getMessage())
                : String.format(Locale.ROOT, "BROKEN at leaf %d: %s", e.leaf(), e.getMessage()));
    }

    private void say(String answer) {
        command.commandLine().getOut().println(answer);
        command.commandLine().getOut().flush();
    }
}
