package dev.dreamlog.contract.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation, shared by all its nodes. Every use takes a key of its own from it, so that
 * a key that leaks from one use opens no other. While a secret is being exchanged its former ones are known too: what
 * was made under them is still recognised, and nothing new is made.
 */
public final class InstallationSecret {

    private static final int BYTES = 32;
    private final List<byte[]> secrets;

    /** Takes at least 256 bits each; less is an {@link IllegalArgumentException}. */
    public InstallationSecret(byte[] secret, byte[]... former) {
        this.secrets = Stream.concat(Stream.of(secret), Stream.of(former)).map(byte[]::clone).toList();
        if (secrets.stream().anyMatch(each -> each.length < BYTES)) {
            throw new IllegalArgumentException("an installation secret has at least 256 bits");
        }
    }

    /** 256 bits for one purpose, the same each time; HMAC-SHA-256 of the purpose under the secret. */
    public byte[] keyFor(String purpose) {
        return keysFor(purpose).getFirst();
    }

    /** The same of every secret that still counts, the present one first. */
    public List<byte[]> keysFor(String purpose) {
        return secrets.stream().map(secret -> hmac(secret, purpose.getBytes(StandardCharsets.UTF_8))).toList();
    }

    /** HMAC-SHA-256 of a message under the key of one purpose. */
    public byte[] sign(String purpose, byte[] message) {
        return hmac(keyFor(purpose), message);
    }

    /** All that {@link #sign} may have answered since the oldest secret that still counts, the present answer first. */
    public List<byte[]> signatures(String purpose, byte[] message) {
        return keysFor(purpose).stream().map(key -> hmac(key, message)).toList();
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
