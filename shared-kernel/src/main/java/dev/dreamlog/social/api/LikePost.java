package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Likes a post the reader may see. Repeating changes nothing. */
public record LikePost(@TargetAggregateIdentifier PostId postId, AccountId wishedBy) implements SocialCommand {}
