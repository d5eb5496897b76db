package dev.dreamlog.account.command.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What everybody uses: the hundred thousand most frequent passwords that leaked anywhere, and what they lack in the
 * languages Dreamlog speaks. Most of them are too short for us, and what people do then is known too: they add a year,
 * or say it twice.
 */
final class CommonPasswords {

    private static final int LONGEST_UNIT = 3;
    private static final Pattern EDGES = Pattern.compile("^\\P{L}+|\\P{L}+$");
    private static final Set<String> KNOWN = Stream
            .of("/dictionaries/passwords.txt", "common-passwords.txt").flatMap(CommonPasswords::lines)
            .collect(Collectors.toUnmodifiableSet());

    private CommonPasswords() {}

    /** @param password in lower case */
    static boolean include(String password) {
        String core = EDGES.matcher(password).replaceAll("");
        return unit(password).codePoints().count() <= LONGEST_UNIT || KNOWN.contains(password)
                || KNOWN.contains(core) || KNOWN.contains(unit(core));
    }

    /** What is said over and over: a text is first found again in its double where it begins to repeat itself. */
    private static String unit(String text) {
        return text.isEmpty() ? text : text.substring(0, (text + text).indexOf(text, 1));
    }

    private static Stream<String> lines(String list) {
        try (InputStream words = CommonPasswords.class.getResourceAsStream(list)) {
            String text = new String(Objects.requireNonNull(words, list).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> line.strip().toLowerCase(Locale.ROOT)).filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("the lists of common passwords cannot be read", e);
        }
    }
}
