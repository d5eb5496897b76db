package dev.dreamlog.account.command;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * What is kept of passwords: <code>{pepper}bcrypt</code>. Each hash names the pepper it was made with, so that those
 * of a former secret can still be checked; those from before there was a pepper name none.
 */
final class PepperedHashes {

    private static final String PURPOSE = "password-pepper";
    private static final int NAME_BYTES = 4;
    private static final String UNPEPPERED = "$2";

    private final List<String> names = new ArrayList<>();
    private final DelegatingPasswordEncoder encoder;

    PepperedHashes(InstallationSecret secret, int cost) {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(cost);
        Map<String, PasswordEncoder> byName = new LinkedHashMap<>();
        for (byte[] pepper : secret.keysFor(PURPOSE)) {
            String name = nameOf(pepper);
            names.add(name);
            byName.put(name, new DigestedBcrypt(bcrypt, password -> DigestedBcrypt.hmac(pepper, password)));
        }
        this.encoder = new DelegatingPasswordEncoder(names.getFirst(), byName);
        encoder.setDefaultPasswordEncoderForMatches(new DigestedBcrypt(bcrypt, DigestedBcrypt::sha256));
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** False when its pepper is of a secret that is not given any more: nobody can tell what it was made of. */
    boolean canCheck(String hash) {
        return hash.startsWith(UNPEPPERED) || names.stream().anyMatch(name -> hash.startsWith("{" + name + "}"));
    }

    /** Whether it would be made otherwise today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Tells peppers apart and nothing about them. */
    private static String nameOf(byte[] pepper) {
        return HexFormat.of().formatHex(DigestedBcrypt.hmac(pepper, "name".getBytes(DigestedBcrypt.CHARSET)), 0,
                NAME_BYTES);
    }
}
