package dev.dreamlog.account.command.profile;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** The languages Dreamlog speaks to people. */
final class Languages {

    private static final Set<String> SPOKEN = Set.of("en", "ru", "ar");

    private Languages() {}

    static boolean speaks(String tag) {
        try {
            return SPOKEN.contains(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
