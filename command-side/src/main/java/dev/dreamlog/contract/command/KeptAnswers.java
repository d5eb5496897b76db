package dev.dreamlog.contract.command;

import java.security.MessageDigest;
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
        byte[] key = fingerprints.ofKey(claim);
        byte[] request = fingerprints.ofRequest(claim);
        if (!table.lock(Fingerprints.lockOf(key))) {
            throw new IdempotencyInFlight();
        }
        Optional<AnswerTable.Row> kept = table.find(key);
        if (kept.isPresent()) {
            return repeat(kept.get(), request);
        }
        ResponseEntity<Object> given = effect.get();
        Answer answer = Answer.of(given, written(given.getBody()));
        table.keep(key, request, seal.close(answer, request), owner.get());
        return answer.again();
    }

    /** What is kept for the claim, if anything is. */
    Optional<ResponseEntity<Object>> find(Claim claim) {
        return table.find(fingerprints.ofKey(claim)).map(kept -> repeat(kept, fingerprints.ofRequest(claim)));
    }

    private ResponseEntity<Object> repeat(AnswerTable.Row kept, byte[] request) {
        if (!MessageDigest.isEqual(kept.request(), request)) {
            throw new IdempotencyKeyReused();
        }
        return seal.open(kept.answer(), request).again();
    }

    private @Nullable String written(@Nullable Object body) {
        return body == null ? null : json.writeValueAsString(body);
    }
}
