package dev.dreamlog.contract.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * Recognises keys and requests without keeping them. A bare hash would not do: bodies hold passwords, and those
 * can be guessed from a hash that anybody can compute.
 */
@Component
class Fingerprints {

    private static final String PURPOSE = "idempotency";
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private final InstallationSecret secret;

    Fingerprints(InstallationSecret secret) {
        this.secret = secret;
    }

    /** The present one first, then those it was known by before the secret was exchanged. */
    List<byte[]> ofKey(Claim claim) {
        return sign("key", claim.scope(), claim.key().text());
    }

    /** In the same order. */
    List<byte[]> ofRequest(Claim claim) {
        return sign("request", claim.request(), CANONICAL.writeValueAsString(claim.body()));
    }

    /** What PostgreSQL's advisory locks are named by. */
    static long lockOf(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    private List<byte[]> sign(String... parts) {
        return secret.signatures(PURPOSE, String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }
}
