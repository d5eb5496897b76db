package dev.dreamlog.interpretation.api;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;

/** Asks for all interpretations of one's own dream, oldest first; answered with a list of {@link InterpretationView}. */
public record FindInterpretationsOfDream(DreamId dreamId, AccountId reader) {}
