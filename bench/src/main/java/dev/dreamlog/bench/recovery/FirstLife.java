package dev.dreamlog.bench.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dreamlog.bench.installation.ArchivingPostgres;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Member;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.seeding.SeededLog;

/**
 * A Dreamlog that goes on for a while after a backup and then loses its database. What is kept elsewhere outlives it: the
 * backup and the archive, the node's log, and what an auditor took away.
 *
 * @param checkpoints one every few seconds, the last a moment before the disaster
 * @param disaster when it struck
 */
record FirstLife(Path elsewhere, long events, long backup, Member auditor, AuditProgram audit, Member leaving,
        Acknowledged acknowledged, List<String> checkpoints, String publicKey, String erased, long disaster) {

    static final String DATABASE = "dreamlog";
    private static final Duration WRITING = Duration.ofSeconds(95);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(5);
    private static final Pattern PUBLIC_KEY = Pattern.compile("bench\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+");
    private static final Pattern ERASED = Pattern.compile("account-erased: by-owner, account ([0-9a-f-]{36})");

    static FirstLife lived(Installation installation, long events) throws Exception {
        Path elsewhere = installation.folder("elsewhere");
        ArchivingPostgres postgres = installation.archivingPostgres(installation.folder("machine").resolve("data"),
                elsewhere.resolve("archive"));
        Database database = postgres.create(DATABASE);
        Member auditor;
        try (Node node = installation.node("first", database)) {
            auditor = Member.join(node);
        }
        long seeded = SeededLog.write(database, events).events();
        SeededLog.passedByAll(database);
        try (Node node = installation.node("before", database, "dreamlog.first-administrator=" + auditor.email())) {
            awaitSeal(database);
            Member leaving = Member.join(node);
            AuditProgram audit = AuditProgram.in(elsewhere.resolve("auditor"), auditor.auditKey(node));
            Acknowledged acknowledged = Acknowledged.by(node);
            long backup = postgres.backUpTo(elsewhere.resolve("backup"));
            List<String> checkpoints = checkpointsFor(WRITING, auditor, node);
            leaving.leave(node);
            checkpoints.add(auditor.checkpoint(node));
            long disaster = System.nanoTime();
            postgres.destroy();
            node.kill();
            acknowledged.close();
            return new FirstLife(elsewhere, seeded, backup, auditor, audit, leaving, acknowledged, checkpoints,
                    found(PUBLIC_KEY, node.said().replace("\\", "")).group(), found(ERASED, node.said()).group(1),
                    disaster);
        }
    }

    private static void awaitSeal(Database database) throws SQLException, InterruptedException {
        while (database.ask("""
                select coalesce(max(size), 0) < (select count(*) from eventstore.domain_event)
                  from eventstore.checkpoint""").equals("t")) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static List<String> checkpointsFor(Duration length, Member auditor, Node node)
            throws IOException, InterruptedException {
        List<String> taken = new ArrayList<>();
        for (long end = System.nanoTime() + length.toNanos(); System.nanoTime() - end < 0;) {
            taken.add(auditor.checkpoint(node));
            Thread.sleep(BETWEEN_CHECKPOINTS);
        }
        return taken;
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("the node never said " + pattern);
        }
        return matcher;
    }
}
