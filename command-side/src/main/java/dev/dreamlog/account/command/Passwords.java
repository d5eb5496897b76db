package dev.dreamlog.account.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords. Slow on purpose, so never call it inside a transaction. bcrypt looks at 72 bytes
 * only, hence it is given a digest of the password, and no part of a long one is ignored.
 */
@Component
public class Passwords {

    private final BCryptPasswordEncoder bcrypt;
    private final String hashOfNobody;

    Passwords(@Value("${dreamlog.security.bcrypt-cost:12}") int cost) {
        this.bcrypt = new BCryptPasswordEncoder(cost);
        this.hashOfNobody = hash("nobody has this password");
    }

    public String hash(String password) {
        return Objects.requireNonNull(bcrypt.encode(digest(password)));
    }

    /** Takes as long for somebody who is not there as for somebody who is. */
    public boolean matches(String password, Optional<String> hash) {
        return bcrypt.matches(digest(password), hash.orElse(hashOfNobody)) && hash.isPresent();
    }

    private static String digest(String password) {
        String folded = Normalizer.normalize(password, Normalizer.Form.NFKC);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha256.digest(folded.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
