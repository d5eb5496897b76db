package dev.dreamlog.bench.seeding;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Seals people's words as decision 12 has the product do it, so that a node under the same master key can read them. */
final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final byte[] master;
    private final RandomGenerator random;
    private final Cipher cipher;

    Vault(byte[] master, RandomGenerator random) throws GeneralSecurityException {
        this.master = master.clone();
        this.random = random;
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    byte[] freshKey() {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return key;
    }

    /** What is kept of an account's key: the mark of the master key, and the key under it. */
    byte[] wrapped(UUID account, byte[] key) throws GeneralSecurityException {
        byte[] place = ByteBuffer.allocate(16).putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits()).array();
        byte[] sealed = encrypted(master, key, place);
        return ByteBuffer.allocate(5 + sealed.length).put((byte) 1)
                .put(MessageDigest.getInstance("SHA-256").digest(master), 0, 4).put(sealed).array();
    }

    /** @param shape what stood there: text, texts or object */
    String sealed(byte[] key, String event, String path, String shape, String json) throws GeneralSecurityException {
        byte[] data = encrypted(key, json.getBytes(UTF_8), (event + "/" + path).getBytes(UTF_8));
        return "{\"sealed\":\"%s\",\"data\":\"%s\"}".formatted(shape, Base64.getEncoder().encodeToString(data));
    }

    private byte[] encrypted(byte[] key, byte[] plain, byte[] place) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        byte[] sealed = cipher.doFinal(plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }
}
