package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the password was right and a session began. */
public record NoteSignIn(@TargetAggregateIdentifier AccountId accountId, String sessionId) implements AccountCommand {}
