package dev.dreamlog.account.api;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of an account's keys, latest first. Answered by the side that decides whether a key opens a door: a
 * key that is missing here opens none.
 *
 * @param before where the page before ended; null starts at the latest
 */
public record FindApiKeys(AccountId accountId, @Nullable UUID before, int limit) {}
