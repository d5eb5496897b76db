package dev.dreamlog.account.api;

import java.util.Locale;

/** What an API key may be used for. Its holder may never do more with it than their role allows. */
public enum Scope {
    READ, WRITE, AUDIT;

    /** As it is written wherever it is seen: in requests, in the log, in what a refusal asks for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
