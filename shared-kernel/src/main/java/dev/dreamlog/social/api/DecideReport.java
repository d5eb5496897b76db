package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.Actor;

/** Ends a report, which only an administrator can. Repeating changes nothing, and no other decision follows. */
public record DecideReport(@TargetAggregateIdentifier PostId postId, ReportId reportId, Actor decidedBy,
        ReportDecision decision) implements SocialCommand {}
