package dev.dreamlog.app.attack;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No pattern goes over its input again and again, however the input is made. The letters it looks at are counted, so
 * that no clock decides.
 */
class BoundedPatternsTest {

    private static final int SHORT = 4 * 1024;
    private static final int LONG = 64 * 1024;
    /** How often each letter may be looked at; what goes back over everything does so a thousand times. */
    private static final int LOOKS = 64;
    private static final List<String> PUMPS = List.of(" ", "\t", "a", "0", "_", "-", ".", ",", ";", "'", "\"", "<",
            "&a",
            "(", "a.", "a ", ", ", "'a", "\".", ".\"", "\u0301", "ا", "ـ", "я", "\u00a0");
    private static final List<String> ENDS = List.of("", "\u0085\u0001");
    /** Held only against a whole text, and one that has been found short enough before. */
    private static final Map<String, Integer> WHOLE = Map.of("EmailAddress.PLAUSIBLE", 254, "AccessTokens.FORM", 2048);

    static Stream<Arguments> patterns() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.dreamlog").stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Pattern.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .map(field -> Arguments.of(field.getOwner().getSimpleName() + "." + field.getName(), valueOf(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void a_letter_is_looked_at_a_few_times_only(String name, Pattern pattern) {
        int length = WHOLE.getOrDefault(name, SHORT);
        for (String pump : PUMPS) {
            for (String end : ENDS) {
                starts(pattern).forEach(start -> costsLittle(name, pattern, start, pump, end, length));
            }
            costsLittle(name, pattern, "a", pump, "\u0001", WHOLE.getOrDefault(name, LONG));
        }
    }

    private static void costsLittle(String name, Pattern pattern, String start, String pump, String end, int length) {
        String text = start + pump.repeat(length / pump.length()) + end;
        assertThat(isCheap(pattern, text, WHOLE.containsKey(name)))
                .as("%s at %s and then %s over and over, and %s", pattern, start, pump, end).isTrue();
    }

    /** Nothing, and the first words the pattern itself looks for. */
    private static List<String> starts(Pattern pattern) {
        return Stream
                .concat(Stream.of("", "a", "a@", ";"), Pattern.compile("\\p{L}{3,}|\\p{L}+=").matcher(pattern.pattern())
                        .results().map(MatchResult::group).limit(2))
                .toList();
    }

    private static boolean isCheap(Pattern pattern, String text, boolean whole) {
        try {
            Matcher matcher = pattern.matcher(new Counted(text));
            boolean fits = matcher.matches();
            return fits || whole || matcher.reset().results().count() >= 0;
        } catch (TooMuch | StackOverflowError _) {
            return false;
        }
    }

    private static Pattern valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return (Pattern) reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thrown when a pattern has looked too often. */
    private static final class TooMuch extends RuntimeException {}

    /** A text that counts how often somebody looks at a letter of it. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = (long) LOOKS * text.length();
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new TooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
