package dev.dreamlog.account.command;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form under which it is compared: two spellings of one address are one account. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    /** Nothing longer is looked at: spaces and letters that fold into fewer might make an address of it. */
    private static final int LONGEST_GIVEN = 4 * LONGEST;
    /** However many dots somebody puts above it. */
    private static final Pattern DOTTED_AGAIN = Pattern.compile("i\u0307+");
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@,;:<>()\\[\\]\\\\\"\\p{C}]+@"
            + "(?:(?!xn--)[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?\\.)+"
            + "(?!xn--)[\\p{L}\\p{M}\\p{N}-]{2,63}");
    private static final char IDEOGRAPHIC_DOT = '\u3002';

    /** Folds whatever looks or reads the same; rather too much than too little, since a form is never shown. */
    public static EmailAddress of(String given) {
        if (given.length() > LONGEST_GIVEN) {
            return new EmailAddress(given);
        }
        String text = Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
        int at = text.lastIndexOf('@');
        return new EmailAddress(
                at < 0 ? folded(text) : folded(text.substring(0, at)) + '@' + folded(domain(text.substring(at + 1))));
    }

    /** As people write it: with plain dots and none at the end, and without punycode. */
    private static String domain(String given) {
        String dotted = given.replace(IDEOGRAPHIC_DOT, '.');
        int end = dotted.length();
        while (end > 0 && dotted.charAt(end - 1) == '.') {
            end--;
        }
        return IDN.toUnicode(dotted.substring(0, end), IDN.ALLOW_UNASSIGNED);
    }

    /**
     * Lower case whatever the server's language, by way of upper case, which knows that ß is SS and that the dotless i
     * is the dotted one in capitals; so all four Turkish i's are one letter here. (The capital ß has to be lowered
     * first to become SS.)
     */
    private static String folded(String part) {
        String lower = part.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return DOTTED_AGAIN.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKC)).replaceAll("i");
    }

    /** Whether mail could be sent there, as far as looking at it can tell; punycode that says nothing is no domain. */
    public boolean isPlausible() {
        return text.length() <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL_PART && PLAUSIBLE.matcher(text).matches();
    }

    public String localPart() {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : text.substring(0, at);
    }

    /** Names nobody, so that no log does by accident. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
