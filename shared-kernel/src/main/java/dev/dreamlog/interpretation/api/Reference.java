package dev.dreamlog.interpretation.api;

/**
 * A source the interpretation leans on.
 *
 * @param verified whether it stands in the table of sources that the product ships
 */
public record Reference(Kind kind, String citation, boolean verified) {

    /** What sort of source it is. */
    public enum Kind {
        QURAN, HADITH, BOOK
    }
}
