package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.VerifierKey;

/** The public keys of the log that whoever checks it was given, and what they say about checkpoints. */
final class Keys {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--key", required = true, paramLabel = "<key|file>", description = "The log's public key, <name>+<id>+<key>, or a file that holds it. Again for each that it had before.")
    private List<String> given = new ArrayList<>();

    /** @throws Forged when none of the keys signed it */
    Checkpoint open(Path file) throws IOException {
        return open(Files.readString(file), file.toString());
    }

    Checkpoint open(String note, String where) throws IOException {
        IllegalArgumentException refused = new IllegalArgumentException("no key");
        for (String key : given) {
            VerifierKey verifier = parse(key);
            try {
                return verifier.open(note);
            } catch (IllegalArgumentException e) {
                refused = e;
            }
        }
        throw new Forged(where + " is no checkpoint of this log", refused);
    }

    private VerifierKey parse(String key) throws IOException {
        try {
            return VerifierKey.parse(key.contains("+") ? key : Files.readString(Path.of(key)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--key: " + e.getMessage(), e);
        }
    }
}
