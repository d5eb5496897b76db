package dev.dreamlog.bench.guessing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Guesser;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.report.Distribution;
import dev.dreamlog.bench.report.DistributionChart;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Separation;
import dev.dreamlog.bench.report.Table;

/** Wrong passwords for an account that exists and for one that does not, in pairs whose order is left to chance. */
public final class SignIn implements Scenario {

    private static final int PAIRS = 500;
    private static final int WARM_UP = 50;
    private static final String NOBODY = UUID.randomUUID() + "@example.org";

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("guessing");
        Pairs wrong = new Pairs();
        Pairs locked = new Pairs();
        try (Node node = installation.node("open", database, "dreamlog.limits.sign-ins=1000000/1h")) {
            String somebody = Dreamer.address(node);
            wrong.measure(node, somebody, 401);
        }
        try (Node node = installation.node("shut", database, "dreamlog.limits.sign-ins=1/1h")) {
            String somebody = Dreamer.address(node);
            Guesser.guess(node, somebody, 401);
            Guesser.guess(node, NOBODY, 401);
            locked.measure(node, somebody, 429);
        }
        return findings(wrong, locked);
    }

    private static Findings findings(Pairs wrong, Pairs locked) {
        Table table = new Table("answer", "account", "count", "p50 ms", "p90 ms", "p99 ms", "known the slower");
        wrong.describe(table, "401, wrong password");
        locked.describe(table, "429, locked");
        String verdict = "A guesser who says of the slower of two answers that it is the account that exists is right in"
                + " %s of wrong passwords and %s of locked ones; a coin is right in 50 %% (46.4 to 53.6 %% in 19 of 20 runs)."
                        .formatted(wrong.separation().percent(), locked.separation().percent());
        String chart = new DistributionChart("Refused sign-ins, %d each in turn".formatted(PAIRS), List.of())
                .with("wrong password, account exists", wrong.known.distribution())
                .with("wrong password, no such account", wrong.unknown.distribution())
                .with("locked, account exists", locked.known.distribution())
                .with("locked, no such account", locked.unknown.distribution()).svg();
        return new Findings(verdict + "\n\n" + table, Map.of("sign-in.svg", chart));
    }

    /** What was measured of one kind of answer. */
    private static final class Pairs {

        private final Times known = new Times();
        private final Times unknown = new Times();

        void measure(Node node, String somebody, int expected) throws Exception {
            RandomGenerator coin = RandomGenerator.getDefault();
            for (int i = -WARM_UP; i < PAIRS; i++) {
                boolean first = coin.nextBoolean();
                long one = Guesser.guess(node, first ? somebody : NOBODY, expected);
                long other = Guesser.guess(node, first ? NOBODY : somebody, expected);
                if (i >= 0) {
                    known.add(first ? one : other);
                    unknown.add(first ? other : one);
                }
            }
        }

        Separation separation() {
            return Separation.of(known.nanos(), unknown.nanos());
        }

        void describe(Table table, String answer) {
            row(table, answer, "exists", known.distribution(), separation().percent());
            row(table, answer, "does not", unknown.distribution(), "");
        }

        private static void row(Table table, String answer, String account, Distribution times, String separation) {
            table.row(answer, account, Long.toString(times.count()), millis(times.millisAt(50)),
                    millis(times.millisAt(90)), millis(times.millisAt(99)), separation);
        }

        private static String millis(double value) {
            return "%.2f".formatted(value);
        }
    }
}
