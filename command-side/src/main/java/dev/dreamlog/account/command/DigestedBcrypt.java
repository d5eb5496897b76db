package dev.dreamlog.account.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** bcrypt looks at 72 bytes only, hence it is given a digest of the password, and no part of a long one is ignored. */
record DigestedBcrypt(BCryptPasswordEncoder bcrypt, UnaryOperator<byte[]> digest) implements PasswordEncoder {

    static final Charset CHARSET = StandardCharsets.UTF_8;
    private static final String HMAC = "HmacSHA256";

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(digested(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return bcrypt.matches(digested(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    /** However a keyboard composes its letters; in Base64, for bcrypt ends at the first zero byte. */
    private @Nullable String digested(@Nullable CharSequence password) {
        if (password == null) {
            return null;
        }
        byte[] folded = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(CHARSET);
        return Base64.getEncoder().encodeToString(digest.apply(folded));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
