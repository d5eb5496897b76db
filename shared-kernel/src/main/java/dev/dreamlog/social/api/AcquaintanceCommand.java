package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Everything an account can want to be to another. */
public sealed interface AcquaintanceCommand
        permits AskFriendship, EndFriendship, BlockAccount, UnblockAccount, EraseAcquaintance {

    AccountId account();

    AccountId other();

    @TargetAggregateIdentifier
    default AcquaintanceId acquaintance() {
        return new AcquaintanceId(account(), other());
    }
}
