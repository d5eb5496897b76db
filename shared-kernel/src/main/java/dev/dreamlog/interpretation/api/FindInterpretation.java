package dev.dreamlog.interpretation.api;

import dev.dreamlog.account.api.AccountId;

/** Asks for one's own interpretation; answered with {@link InterpretationView} or nothing. */
public record FindInterpretation(InterpretationId interpretationId, AccountId reader) {}
