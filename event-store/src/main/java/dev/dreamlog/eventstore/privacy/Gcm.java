package dev.dreamlog.eventstore.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.util.SecretBytes;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM as Tink does it: a fresh nonce each time, and nothing is returned that was not proven unchanged. */
final class Gcm {

    static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Gcm() {}

    static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static Aead under(byte[] key) {
        return under(List.of(key(key, null)));
    }

    /** Seals under the first and opens with any. */
    static Aead under(List<AesGcmKey> keys) {
        try {
            KeysetHandle.Builder set = KeysetHandle.newBuilder();
            for (AesGcmKey key : keys) {
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key);
                if (key.getIdRequirementOrNull() == null) {
                    entry.withRandomId();
                }
                set.addEntry(key == keys.getFirst() ? entry.makePrimary() : entry);
            }
            return set.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a set of keys", e);
        }
    }

    /** With an id, everything sealed under the key begins with it. */
    @AccessesPartialKey
    static AesGcmKey key(byte[] key, @Nullable Integer id) {
        try {
            return AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder().setKeySizeBytes(KEY_BYTES).setIvSizeBytes(12)
                            .setTagSizeBytes(16).setVariant(id == null ? Variant.NO_PREFIX : Variant.TINK).build())
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get())).setIdRequirement(id).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key has 256 bits", e);
        }
    }
}
