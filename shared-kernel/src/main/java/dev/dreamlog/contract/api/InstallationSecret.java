package dev.dreamlog.contract.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation, shared by all its nodes. Every use takes a key of its own from it, so that
 * a key that leaks from one use opens no other.
 */
public final class InstallationSecret {

    private static final int BYTES = 32;
    private final byte[] secret;

    /** Takes at least 256 bits; less is an {@link IllegalArgumentException}. */
    public InstallationSecret(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("an installation secret has at least 256 bits");
        }
        this.secret = secret.clone();
    }

    /** 256 bits for one purpose, the same each time; HMAC-SHA-256 of the purpose under the secret. */
    public byte[] keyFor(String purpose) {
        return hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 of a message under the key of one purpose. */
    public byte[] sign(String purpose, byte[] message) {
        return hmac(keyFor(purpose), message);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
