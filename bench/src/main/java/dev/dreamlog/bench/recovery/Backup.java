package dev.dreamlog.bench.recovery;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.ArchivingPostgres;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Member;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.report.Findings;

/**
 * The exercise of the operations guide: the database burns down while people write, and comes back from a backup and the
 * archive. How long that takes, what is lost, and whether it is the same history, as whoever kept checkpoints finds out.
 */
public final class Backup implements Scenario {

    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final Duration RTO = Duration.ofMinutes(15);
    private static final Duration RPO = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String document() {
        return "operations.md";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        FirstLife life = FirstLife.lived(installation, EVENTS);
        Stages stages = new Stages(life.disaster());
        ArchivingPostgres postgres = installation.recovered(life.elsewhere().resolve("backup"),
                installation.folder("another-machine"), life.elsewhere().resolve("archive"));
        stages.finished("files of the base backup copied, journal from the archive replayed");
        Database database = postgres.database(FirstLife.DATABASE);
        Acknowledged.Lost lost = life.acknowledged().lostIn(database, life.disaster());
        long restored = Long.parseLong(database.ask("select count(*) from eventstore.domain_event"));
        installation.emptyRedis();
        // The node adds the former name, under which it knows the checkpoints from before.
        try (Node node = installation.node("after", database, "dreamlog.log.name=bench-restored",
                "dreamlog.erase-again=" + life.audit().keep("erased", life.erased() + "\n"))) {
            Duration serving = stages.finished("Redis emptied, node started, erasures repeated: people read and write");
            require(!life.leaving().isKnown(node), "who had left is here again");
            String proof = verified(life, node, restored);
            stages.finished("exported, and verified against the checkpoints kept elsewhere");
            int projections = rebuilt(life.auditor(), node);
            Duration whole = stages.finished("%d projections rebuilt over HTTP".formatted(projections));
            return findings(life, lost, serving, whole, stages + "\n" + proof);
        }
    }

    /** The newest checkpoint that fits proves what came back; one from after it, that something is missing. */
    private static String verified(FirstLife life, Node node, long restored) throws IOException, InterruptedException {
        AuditProgram audit = life.audit();
        String export = audit.keep("restored.ndjson", "").toString();
        audit.run(0, "export", "--server", node.url().toString(), "--out", export, "--checkpoint",
                audit.folder().resolve("restored").toString());
        List<String> fitting = life.checkpoints().stream().filter(note -> size(note) <= restored).toList();
        String said = verify(audit, 0, life.publicKey(), fitting.getLast(), export);
        String last = life.checkpoints().getLast();
        String missing = size(last) <= restored
                ? "Nothing that a checkpoint vouches for was lost."
                : "The last checkpoint, from the moment of the disaster, is over more: `"
                        + verify(audit, 1, life.publicKey(), last, export) + "`";
        return "`" + said + "` " + missing;
    }

    private static String verify(AuditProgram audit, int expected, String key, String checkpoint, String export)
            throws IOException, InterruptedException {
        return audit.run(expected, "verify", "--key", key, "--checkpoint",
                audit.keep("checkpoint", checkpoint).toString(), export);
    }

    /** As its second line says. */
    private static long size(String note) {
        return Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
    }

    private static int rebuilt(Member auditor, Node node) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode projection : auditor.get(node, "/audit/projections").at("/items")) {
            names.add(projection.at("/name").asString());
        }
        for (String name : names) {
            auditor.post(node, "/audit/projections/" + name + "/rebuild", 202);
            String state;
            do {
                Thread.sleep(Duration.ofSeconds(1));
                state = auditor.get(node, "/audit/projections/" + name).at("/rebuild/state").asString();
            } while (state.equals("RUNNING"));
            require(state.equals("DONE"), "the rebuild of " + name + " ended " + state);
        }
        return names.size();
    }

    private static Findings findings(FirstLife life, Acknowledged.Lost lost, Duration serving, Duration whole,
            String details) {
        String verdict = """
                %,d events, a base backup of %,d MB, a server with `archive_timeout = 30s` and four people who write. \
                **RTO %.1f min** until people read and write again, %.1f min until all was verified and rebuilt; the \
                goal (%d min) is %s. **RPO %.1f s**: of %,d acknowledged dreams the last %d were lost; the goal (%d s) \
                is %s.""".formatted(life.events(), life.backup() >> 20, serving.toSeconds() / 60.0,
                whole.toSeconds() / 60.0, RTO.toMinutes(), reached(whole.compareTo(RTO) <= 0),
                lost.age().toMillis() / 1e3, life.acknowledged().count(), lost.dreams(), RPO.toSeconds(),
                reached(lost.age().compareTo(RPO) <= 0));
        return new Findings(verdict + "\n\n" + details, Map.of());
    }

    private static String reached(boolean goal) {
        return goal ? "reached" : "**missed**";
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}
