package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/**
 * Shows the dream to others or takes it back. Answers with the new version; repeating changes nothing.
 *
 * @param anonymous whether readers are kept from knowing whose dream it is; without meaning for a private dream
 */
public record ChangeVisibility(@TargetAggregateIdentifier DreamId dreamId, long expectedVersion, AccountId wishedBy,
        Visibility visibility, boolean anonymous) implements DreamCommand {}
