package dev.dreamlog.eventstore.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM as Tink does it: a fresh nonce each time, and nothing is returned that was not proven unchanged. Tink's
 * sets of keys are left aside, because with them comes protobuf, which makes Java warn at every start.
 */
final class Gcm {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** For whoever seals at each write. */
    static Aead under(byte[] key) {
        return new OfOneSource(new SecretKeySpec(key, "AES"), under(key(key, null)));
    }

    @AccessesPartialKey
    static Aead under(AesGcmKey key) {
        try {
            return new OnWarmThreads(AesGcmJce.create(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** With an id, everything sealed under the key begins with it. */
    @AccessesPartialKey
    static AesGcmKey key(byte[] key, @Nullable Integer id) {
        try {
            return AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder().setKeySizeBytes(KEY_BYTES).setIvSizeBytes(NONCE_BYTES)
                            .setTagSizeBytes(TAG_BYTES).setVariant(id == null ? Variant.NO_PREFIX : Variant.TINK)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get())).setIdRequirement(id).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key has 256 bits", e);
        }
    }

    /**
     * Seals what Tink opens, with nonces from one source for all threads: neither does a request's thread need one of its
     * own, nor another thread to seal for it.
     */
    private record OfOneSource(SecretKeySpec key, Aead tink) implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
            cipher.updateAAD(associatedData);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plaintext.length + TAG_BYTES);
            cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_BYTES);
            return sealed;
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
            return tink.decrypt(ciphertext, associatedData);
        }
    }

    /**
     * Tink has a source of randomness per thread, and looks through all jars for its provider whenever it makes one.
     * A request's thread lives for one request, so that every request would pay for it: some threads that stay do it.
     */
    private record OnWarmThreads(Aead key) implements Aead {

        private static final Executor THREADS = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("sealing-", 0).factory());

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            return CompletableFuture.supplyAsync(() -> encrypted(plaintext, associatedData), THREADS).join();
        }

        private byte[] encrypted(byte[] plaintext, byte[] associatedData) {
            try {
                return key.encrypt(plaintext, associatedData);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("whatever fits into memory can be sealed", e);
            }
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
            return key.decrypt(ciphertext, associatedData);
        }
    }
}
