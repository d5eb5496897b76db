package dev.dreamlog.account.api;

import java.time.Instant;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/**
 * From here on a program may act for the account.
 *
 * @param expiresAt when that ends by itself; null when it does not
 */
@Revision("1")
@StoredAs("account.api-key-made")
public record ApiKeyMade(String accountId, String keyId, @PersonalData(of = "accountId") String name,
        List<Scope> scopes, @Nullable Instant expiresAt) implements AccountEvent {}
