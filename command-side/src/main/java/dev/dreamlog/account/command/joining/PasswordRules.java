package dev.dreamlog.account.command.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dreamlog.account.command.EmailAddress;

/** Which passwords we refuse: those that an attacker tries first. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int TELLING = 3;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** @throws WeakPassword when it breaks a rule */
    static void check(String password, EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        String folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (length < SHORTEST || length > LONGEST || tells(folded, email.localPart()) || COMMON.contains(folded)) {
            throw new WeakPassword();
        }
    }

    /** A local part of a letter or two is in most passwords by chance. */
    private static boolean tells(String password, String localPart) {
        return localPart.length() >= TELLING && password.contains(localPart);
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }
}
