package dev.dreamlog.contract.query.search;

import java.util.List;
import java.util.stream.Stream;

/** Takes texts for what the database takes them for, see its function folded: letters and digits, in small letters. */
final class Words {

    private Words() {}

    /** In the order in which they stand. */
    static List<String> of(String text) {
        return Stream.of(folded(text).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** With a blank in the place of whatever is neither letter nor digit. */
    static String folded(String text) {
        return text.codePoints().map(Words::folded)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int folded(int letter) {
        return isOfAWord(letter) ? Character.toLowerCase(letter) : ' ';
    }

    private static boolean isOfAWord(int letter) {
        return Character.isAlphabetic(letter) || Character.isDigit(letter);
    }
}
