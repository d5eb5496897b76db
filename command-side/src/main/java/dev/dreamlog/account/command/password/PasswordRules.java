package dev.dreamlog.account.command.password;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.dreamlog.account.command.EmailAddress;

/** Which passwords we refuse: those that an attacker tries first. */
public final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int TELLING = 4;
    private static final Pattern ORNAMENTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PasswordRules() {}

    /** @throws WeakPassword when it breaks a rule */
    public static void check(String password, EmailAddress email, String displayName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST || tells(password, email.localPart()) || tells(password, displayName)
                || CommonPasswords.include(folded(password))) {
            throw new WeakPassword();
        }
    }

    /** A name of a few letters is in most passwords by chance. */
    private static boolean tells(String password, String name) {
        return Stream.of(name, ORNAMENTS.matcher(name).replaceAll("")).map(PasswordRules::folded)
                .filter(told -> told.codePointCount(0, told.length()) >= TELLING)
                .anyMatch(told -> folded(password).contains(told)
                        || ORNAMENTS.matcher(folded(password)).replaceAll("").contains(told));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
