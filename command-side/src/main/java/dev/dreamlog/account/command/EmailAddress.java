package dev.dreamlog.account.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form under which it is compared: two spellings of one address are one account. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[^\\s@,;:<>()\\[\\]\\\\\"\\p{C}]+@(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{M}\\p{N}-]{2,63}");

    /**
     * Compatibility forms folded, no space around, lower case whatever the server's language. Of the Turkish i's the
     * dotless one is the dotted one in capitals, so all four are one letter here.
     */
    public static EmailAddress of(String given) {
        String folded = Normalizer.normalize(given, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return new EmailAddress(folded.replace("i\u0307", "i").replace('\u0131', 'i'));
    }

    /** Whether mail could be sent there, as far as looking at it can tell. */
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
