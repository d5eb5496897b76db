package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.dreamlog.transparency.SealedLine;

/** Follows the log. Each look is itself recorded there and shown by the next one, so it looks at its leisure. */
@Command(name = "tail", mixinStandardHelpOptions = true, description = "Prints events as they are sealed, until it is stopped.")
final class Tail implements Callable<Integer> {

    @Mixin
    private Server server = new Server();
    @Option(names = "--after", paramLabel = "<position>", description = "Begins behind this position; with the first event when left out.")
    private long after = -1;
    @Option(names = "--every", paramLabel = "<seconds>", description = "How often it looks; ${DEFAULT-VALUE} when left out.")
    private int every = 10;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = System.out;
        while (!Thread.currentThread().isInterrupted()) {
            try (Lines lines = server.export(after)) {
                lines.each(line -> {
                    after = SealedLine.parse(line).position().orElse(after);
                    out.write(line);
                    out.write('\n');
                });
                out.flush();
            }
            Thread.sleep(Duration.ofSeconds(every));
        }
        return DreamlogAudit.FINE;
    }
}
