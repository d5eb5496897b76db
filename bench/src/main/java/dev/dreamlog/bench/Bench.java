package dev.dreamlog.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.dreamlog.bench.appending.Append;
import dev.dreamlog.bench.appending.Commands;
import dev.dreamlog.bench.appending.OpenTransaction;
import dev.dreamlog.bench.appending.PostDreams;
import dev.dreamlog.bench.guessing.SignIn;
import dev.dreamlog.bench.history.Replay;
import dev.dreamlog.bench.history.SealedWrites;
import dev.dreamlog.bench.history.Sealing;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.reading.CachedPages;
import dev.dreamlog.bench.reading.ColdPage;
import dev.dreamlog.bench.reading.Memory;
import dev.dreamlog.bench.reading.MixedLoad;
import dev.dreamlog.bench.rebuilding.BesideRebuild;
import dev.dreamlog.bench.rebuilding.Rebuild;
import dev.dreamlog.bench.recovery.Backup;
import dev.dreamlog.bench.report.Report;
import dev.dreamlog.bench.starting.Start;
import dev.dreamlog.bench.visibility.WriteToVisible;

/** Measures all that is measured regularly, or what is named, and renews its part of the documents. */
final class Bench {

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final List<Scenario> ALL = List.of(new WriteToVisible(), new Append(), new OpenTransaction(),
            new Commands(), new PostDreams(),
            new SignIn(), new CachedPages(), new ColdPage(), new MixedLoad(), new Replay(), new Sealing(),
            new SealedWrites(), Rebuild.ofLongLogs(), new BesideRebuild(), Start.empty(), new Memory());
    /** Take too long to be measured by the way: only when they are named. */
    private static final List<Scenario> NAMED = List.of(new Backup(), Rebuild.ofVeryLongLogs(), Start.overLongLog());

    private Bench() {}

    /** Arguments: the packaged program, the folder of the documents, names of scenarios separated by commas. */
    static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        giveUpAfter(PATIENCE);
        Report report = new Report(Path.of(arguments[1]));
        List<Scenario> chosen = chosen(arguments.length > 2 ? arguments[2] : "");
        try (Installation installation = Installation.start(Path.of(arguments[0]))) {
            for (Scenario scenario : chosen) {
                System.out.println("measuring " + scenario.name());
                report.write(scenario.document(), scenario.name(), installation.versions(),
                        scenario.measure(installation));
            }
        }
    }

    private static List<Scenario> chosen(String names) {
        if (names.isBlank()) {
            return ALL;
        }
        List<String> wished = List.of(names.split(",", -1));
        List<Scenario> known = Stream.concat(ALL.stream(), NAMED.stream()).toList();
        List<Scenario> chosen = known.stream().filter(scenario -> wished.contains(scenario.name())).toList();
        if (chosen.size() != wished.size()) {
            throw new IllegalArgumentException("bench.only knows " + known.stream().map(Scenario::name).toList());
        }
        return chosen;
    }

    /** Ending the process lets the installation clean up behind itself. */
    private static void giveUpAfter(Duration patience) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(patience);
                System.err.println("The bench gives up after " + patience);
                System.exit(1);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
