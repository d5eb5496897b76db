package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks the dream itself for what a reader may see of it, when the answer must not lag behind: changes nothing,
 * answers with {@link ReadableDream} or refuses as if there were no such dream.
 *
 * @param reader null stands for the product itself, which reads on its dreamer's behalf
 */
public record ReadDream(@TargetAggregateIdentifier DreamId dreamId,
        @Nullable AccountId reader) implements DreamCommand {}
