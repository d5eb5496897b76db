package dev.dreamlog.contract.api;

/** There is no such thing, or this reader may not know that there is: both look the same. */
public final class NotFound extends Refusal {

    public NotFound() {
        super(Kind.MISSING, "not-found");
    }
}
