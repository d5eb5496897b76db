package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.dream.api.DreamId;

/**
 * Asks for an interpretation of one's own dream. Answers with the {@link Quota} that is left.
 *
 * @param language BCP 47 tag of the wanted answer; null takes the dream's own
 * @param model the wanted model; null takes the interpreter's default
 */
public record RequestInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, DreamId dreamId,
        AccountId wishedBy, Tradition tradition, @Nullable String language, @Nullable String model)
        implements InterpretationCommand {}
