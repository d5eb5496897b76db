package dev.dreamlog.contract.query;

/** Bounds a page, so that no question asks for everything. */
public final class Limits {

    private static final int MOST = 100;

    private Limits() {}

    /** The limit itself, or a refusal outside 1 to 100. */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadLimit();
        }
        return limit;
    }
}
