package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Takes a like back. Repeating changes nothing. */
public record UnlikePost(@TargetAggregateIdentifier PostId postId, AccountId wishedBy) implements SocialCommand {}
