package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Forgets what an erased account said about the post, in comments and reports. Repeating changes nothing. */
public record EraseComments(@TargetAggregateIdentifier PostId postId, AccountId author) implements SocialCommand {}
