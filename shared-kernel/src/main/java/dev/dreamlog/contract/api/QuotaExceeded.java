package dev.dreamlog.contract.api;

import java.time.Duration;

/** Somebody has asked as often as a day grants. Says when to come back, so that no client has to try. */
public final class QuotaExceeded extends Refusal {

    private final Quota quota;
    private final Duration wait;

    public QuotaExceeded(Quota quota, Duration wait) {
        super(Kind.EXHAUSTED, "quota-exceeded", Integer.toString(quota.limit()));
        this.quota = quota;
        this.wait = wait;
    }

    public Quota quota() {
        return quota;
    }

    public Duration retryAfter() {
        return wait;
    }
}
