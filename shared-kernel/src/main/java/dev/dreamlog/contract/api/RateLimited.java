package dev.dreamlog.contract.api;

/** Somebody does a thing too often. Says when to come back, so that no client has to try. */
public final class RateLimited extends Refusal {

    private final RateLimit limit;

    public RateLimited(RateLimit limit) {
        super(Kind.EXHAUSTED, "rate-limited", Long.toString(limit.secondsToReset()));
        this.limit = limit;
    }

    public RateLimit limit() {
        return limit;
    }
}
