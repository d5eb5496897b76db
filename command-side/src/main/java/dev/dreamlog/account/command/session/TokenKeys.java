package dev.dreamlog.account.command.session;

import java.security.Key;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javax.crypto.SecretKey;

import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.Locator;
import io.jsonwebtoken.security.Keys;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * The keys of access tokens, by the name a token carries in {@code kid}. The present one signs; it and the one before
 * it verify, so that nobody is signed out when the secret is exchanged. Any other name, or none, finds no key.
 */
final class TokenKeys implements Locator<Key> {

    private static final int ACTIVE = 2;
    private static final int NAME_BYTES = 8;

    private final SequencedMap<String, SecretKey> byName = new LinkedHashMap<>();

    TokenKeys(InstallationSecret secret) {
        List<byte[]> names = secret.keysFor("access-token-id");
        List<byte[]> keys = secret.keysFor("access-token");
        for (int at = 0; at < Math.min(ACTIVE, keys.size()); at++) {
            byName.putIfAbsent(name(names.get(at)), Keys.hmacShaKeyFor(keys.get(at)));
        }
    }

    String presentName() {
        return byName.firstEntry().getKey();
    }

    SecretKey present() {
        return byName.firstEntry().getValue();
    }

    @Override
    public @Nullable Key locate(Header header) {
        return header instanceof JwsHeader signed ? byName.get(signed.getKeyId()) : null;
    }

    private static String name(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bits, NAME_BYTES));
    }
}
