package dev.dreamlog.audit.query;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an auditor reads people's words for. It stands in the log for ever and in the clear, as a case number should and a
 * name should not; so it is one short line, and cannot be an address.
 */
public record Purpose(String words) {

    private static final Pattern ONE_SHORT_LINE = Pattern.compile("[\\p{L}\\p{M}\\p{N}№ .,:;/#()'_-]{3,200}");

    /** Empty when nothing is to be opened. */
    public static Optional<Purpose> stated(@Nullable String words) {
        if (words == null) {
            return Optional.empty();
        }
        if (words.isBlank() || !ONE_SHORT_LINE.matcher(words).matches()) {
            throw new UnfitParameter("purpose");
        }
        return Optional.of(new Purpose(words));
    }
}
