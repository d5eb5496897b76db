package dev.dreamlog.audit.query.proofs;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.query.AuditTrail;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.eventstore.sealing.SealedLog;
import dev.dreamlog.transparency.Hash;

/** Gives auditors the signed checkpoint and proofs that lead to it. That they asked is recorded first. */
@RestController
@RequestMapping("/api/v1/audit")
class ProofController {

    private final SealedLog log;
    private final AuditTrail trail;

    ProofController(SealedLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8")
    String checkpoint(Actor auditor) {
        trail.note(auditor.id(), "read-checkpoint", Map.of());
        return log.checkpoint().orElseThrow(NotFound::new);
    }

    @GetMapping("/proofs/inclusion")
    InclusionProof inclusion(@RequestParam long position, @RequestParam(required = false) @Nullable Long size,
            Actor auditor) {
        trail.note(auditor.id(), "prove-inclusion", size == null
                ? Map.of("position", Long.toString(position))
                : Map.of("position", Long.toString(position), "size", size.toString()));
        long leaf = log.leafAt(position).orElseThrow(NotFound::new);
        long tree = size == null ? log.size() : size;
        if (tree <= leaf || tree > log.size()) {
            throw new NoSuchTree(tree);
        }
        return new InclusionProof(position, leaf, tree, log.leafHash(leaf).toString(),
                inBase64(log.inclusion(leaf, tree)));
    }

    @GetMapping("/proofs/consistency")
    ConsistencyProof consistency(@RequestParam long from, @RequestParam long to, Actor auditor) {
        trail.note(auditor.id(), "prove-consistency",
                Map.of("from", Long.toString(from), "to", Long.toString(to)));
        long size = log.size();
        if (to < 0 || to > size) {
            throw new NoSuchTree(to);
        }
        if (from < 0 || from > to) {
            throw new NoSuchTree(from);
        }
        return new ConsistencyProof(from, to, inBase64(log.consistency(from, to)));
    }

    private static List<String> inBase64(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
