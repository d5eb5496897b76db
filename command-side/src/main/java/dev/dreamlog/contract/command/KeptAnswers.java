package dev.dreamlog.contract.command;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;

/** Grants the wish behind an idempotency key once, and from then on repeats what was answered. */
@Component
class KeptAnswers {

    private final AnswerTable table;
    private final Fingerprints fingerprints;
    private final AnswerSeal seal;
    private final JsonMapper json;

    KeptAnswers(AnswerTable table, Fingerprints fingerprints, AnswerSeal seal, JsonMapper json) {
        this.table = table;
        this.fingerprints = fingerprints;
        this.seal = seal;
        this.json = json;
    }

    /** Runs in the transaction of the effect: the answer is kept if and only if the effect is. */
    ResponseEntity<Object> once(Claim claim, Supplier<ResponseEntity<Object>> effect,
            Supplier<@Nullable AccountId> owner) {
        List<byte[]> keys = fingerprints.ofKey(claim);
        List<byte[]> requests = fingerprints.ofRequest(claim);
        // All of them, for a node that has not exchanged its secret yet may know the same key by another one.
        AnswerTable.Claimed claimed = table.claim(Fingerprints.lockOf(keys.getFirst()), keys.getFirst());
        List<byte[]> older = keys.subList(1, keys.size());
        if (!claimed.mine() || !older.stream().map(Fingerprints::lockOf).allMatch(table::lock)) {
            throw new IdempotencyInFlight();
        }
        Optional<AnswerTable.Row> kept = Optional.ofNullable(claimed.kept()).or(() -> found(older));
        if (kept.isPresent()) {
            return repeat(kept.get(), requests);
        }
        ResponseEntity<Object> given = effect.get();
        Answer answer = Answer.of(given, written(given.getBody()));
        byte[] request = requests.getFirst();
        table.keep(keys.getFirst(), request, seal.close(answer, request), owner.get());
        return answer.again();
    }

    /** What is kept for the claim, if anything is. */
    Optional<ResponseEntity<Object>> find(Claim claim) {
        return found(fingerprints.ofKey(claim)).map(answer -> repeat(answer, fingerprints.ofRequest(claim)));
    }

    private Optional<AnswerTable.Row> found(List<byte[]> keys) {
        return keys.stream().map(table::find).flatMap(Optional::stream).findFirst();
    }

    private ResponseEntity<Object> repeat(AnswerTable.Row kept, List<byte[]> requests) {
        if (requests.stream().noneMatch(request -> MessageDigest.isEqual(kept.request(), request))) {
            throw new IdempotencyKeyReused();
        }
        return seal.open(kept.answer(), kept.request()).again();
    }

    private @Nullable String written(@Nullable Object body) {
        return body == null ? null : json.writeValueAsString(body);
    }
}
