package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody left for good, and what could tell who they were is forgotten. */
@Revision("1")
@StoredAs("account.erased")
public record AccountErased(String accountId) implements AccountEvent {

    /** Why the product does what follows from it. */
    public static final String REASON = "account-erased";
}
