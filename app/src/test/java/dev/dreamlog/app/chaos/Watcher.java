package dev.dreamlog.app.chaos;

import java.util.ArrayList;
import java.util.List;

import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.ExportCheck;
import dev.dreamlog.transparency.ExportCheck.Mismatch;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.Proofs;
import dev.dreamlog.transparency.VerifierKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/** I7, by an auditor who keeps each checkpoint and believes the server nothing else. */
final class Watcher {

    private final Client auditor;
    private final VerifierKey key;
    private final List<Checkpoint> kept = new ArrayList<>();

    Watcher(Client auditor, VerifierKey key) {
        this.auditor = auditor;
        this.key = key;
    }

    Client auditor() {
        return auditor;
    }

    void keep(Checkpoint checkpoint) {
        kept.add(checkpoint);
    }

    /** Whether the log of now begins with all of the log of last time; keeps the checkpoint for the next time. */
    List<String> follow() {
        Checkpoint now = key.open(auditor.insist(Wish.read("/audit/checkpoint")).response().body());
        Checkpoint before = kept.isEmpty() ? now : kept.getLast();
        keep(now);
        if (before.size() > now.size()) {
            return List.of("the log had " + before.size() + " sealed events and now has " + now.size());
        }
        Answer proof = auditor
                .insist(Wish.read("/audit/proofs/consistency?from=" + before.size() + "&to=" + now.size()));
        List<Hash> hashes = proof.json().at("/hashes").valueStream().map(hash -> Hash.parse(hash.asString())).toList();
        return Proofs.isConsistent(before.size(), before.root(), now.size(), now.root(), hashes)
                ? List.of()
                : List.of("the log of " + now.size() + " events does not begin with the one of " + before.size());
    }

    /** Whether every event is what was sealed, by every checkpoint that was kept. */
    List<String> verify() {
        ExportCheck check = new ExportCheck(kept);
        Wish export = Wish.read("/audit/events?after=-1").with("Accept", "application/x-ndjson");
        try {
            auditor.insist(export).response().body().lines().forEach(line -> check.next(line.getBytes(UTF_8)));
            check.end();
            return List.of();
        } catch (Mismatch e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
