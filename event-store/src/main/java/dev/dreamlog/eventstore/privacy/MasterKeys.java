package dev.dreamlog.eventstore.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.google.crypto.tink.Aead;

/**
 * The keys that wrap the accounts' keys and come from outside the database, so that a copy of the database alone opens
 * nothing. The first one wraps, all of them open: that is what lets one follow another.
 */
public final class MasterKeys {

    private final List<Master> masters;

    /** Takes at least one key, each of 256 bits; anything else is an {@link IllegalArgumentException}. */
    public MasterKeys(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is at least one master key");
        }
        masters = keys.stream().map(key -> Gcm.key(key, idOf(key)))
                .map(key -> new Master(key.getOutputPrefix().toByteArray(), Gcm.under(key))).toList();
    }

    byte[] wrap(UUID account, byte[] key) {
        try {
            return masters.getFirst().aead().encrypt(key, bytes(account));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of 256 bits can always be wrapped", e);
        }
    }

    byte[] unwrap(UUID account, byte[] wrapped) {
        try {
            Optional<Master> master = masters.stream().filter(each -> each.wrapped(wrapped)).findFirst();
            if (master.isPresent()) {
                return master.get().aead().decrypt(wrapped, bytes(account));
            }
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("The key of account " + account + " was changed or moved", e);
        }
        throw new CannotOpen("No master key opens the key of account " + account, null);
    }

    /** What everything begins with that the first key has wrapped. */
    byte[] markOfFirst() {
        return masters.getFirst().mark();
    }

    boolean canOpen(byte[] mark) {
        return masters.stream().anyMatch(master -> master.wrapped(mark));
    }

    /** From the key itself, so that all nodes call it the same. */
    private static int idOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(UUID account) {
        return ByteBuffer.allocate(16).putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits()).array();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Master(byte[] mark, Aead aead) {

        boolean wrapped(byte[] something) {
            return something.length >= mark.length
                    && Arrays.equals(mark, 0, mark.length, something, 0, mark.length);
        }
    }
}
