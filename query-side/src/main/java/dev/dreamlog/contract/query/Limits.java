package dev.dreamlog.contract.query;

import dev.dreamlog.contract.api.Refusal;

/** Bounds a page. */
public final class Limits {

    private Limits() {}

    public static int checked(int limit) {
        if (limit < 1 || limit > 100) {
            throw new Refusal(Refusal.Kind.INVALID, "bad-limit") {
            };
        }
        return limit;
    }
}
