package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.ExportCheck;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.Prover;
import dev.dreamlog.transparency.SealedLine;

/** Lets somebody show one event, and nothing else of the log, to whoever has the log's public key. */
@Command(name = "proof", mixinStandardHelpOptions = true, description = "Cuts one event out of a verified export, with the proof that it is in the log.")
final class Proof implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();
    @Mixin
    private Keys keys = new Keys();
    @Option(names = "--checkpoint", required = true, paramLabel = "<file>", description = "The checkpoint that the proof leads to.")
    private Path checkpoint = Path.of("");
    @Option(names = "--position", required = true, paramLabel = "<position>", description = "Which event, by its position in the log.")
    private long position;
    @Parameters(arity = "1..*", paramLabel = "<export>", description = "The files of the export from its beginning, in their order; - for stdin.")
    private List<Path> exports = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private @Nullable SealedLine event;

    @Override
    public Integer call() throws IOException {
        String note = Files.readString(checkpoint);
        Checkpoint opened = keys.open(note, checkpoint.toString());
        ExportCheck check = new ExportCheck(List.of(opened));
        Lines.each(exports, bytes -> {
            check.next(bytes);
            take(SealedLine.parse(bytes), opened);
        });
        check.end();
        SealedLine shown = Optional.ofNullable(event)
                .orElseThrow(() -> new IOException("there is no event at position " + position));
        print(shown, new Prover(this::node).inclusion(shown.index(), opened.size()), note);
        return DreamlogAudit.FINE;
    }

    private void take(SealedLine line, Checkpoint until) {
        if (line.index() < until.size()) {
            leaves.add(line.sealed());
            if (line.position().orElse(-1) == position) {
                event = line;
            }
        }
    }

    private Hash node(int height, long index) {
        return height == 0
                ? leaves.get(Math.toIntExact(index))
                : Hash.ofNode(node(height - 1, index * 2), node(height - 1, index * 2 + 1));
    }

    private void print(SealedLine shown, List<Hash> path, String note) {
        PrintWriter out = command.commandLine().getOut();
        out.print(new EventProof(shown.leaf(), shown.index(), path, note).text());
        out.flush();
    }
}
