package dev.dreamlog.account.erasing;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A word that nobody else uses, said in one place, and every disguise it might be hiding in. */
record Planted(String where, String word) {

    private static final Random RANDOM = new Random();
    private static final int LETTERS = 12;

    static Planted latin(String where) {
        return inLetters(where, 'a', 'z');
    }

    static Planted cyrillic(String where) {
        return inLetters(where, 'а', 'я');
    }

    static Planted arabic(String where) {
        return inLetters(where, 'ف', 'ي');
    }

    private static Planted inLetters(String where, char first, char last) {
        return new Planted(where, RANDOM.ints(LETTERS, first, last + 1).mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }

    /** @param place in lower case, without doubled backslashes */
    boolean isIn(String place) {
        byte[] utf8 = word.getBytes(UTF_8);
        String escaped = word.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        return Stream.concat(Stream.of(word, escaped, HexFormat.of().formatHex(utf8)),
                IntStream.range(0, 3).mapToObj(shift -> base64(utf8, shift)))
                .anyMatch(disguise -> place.contains(disguise.toLowerCase(Locale.ROOT)));
    }

    /** As it reads when so many bytes stand before it, without the letters that depend on its neighbours. */
    private static String base64(byte[] utf8, int shift) {
        byte[] shifted = new byte[shift + utf8.length];
        System.arraycopy(utf8, 0, shifted, shift, utf8.length);
        byte[] whole = Arrays.copyOf(shifted, shifted.length / 3 * 3);
        return Base64.getEncoder().encodeToString(whole).substring(shift == 0 ? 0 : shift + 1);
    }
}
