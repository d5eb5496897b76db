package dev.dreamlog.account.command;

import dev.dreamlog.contract.api.Refusal;

/** Nobody keeps an eye on so many keys; one has to go before another comes. */
final class TooManyApiKeys extends Refusal {

    TooManyApiKeys(int most) {
        super(Kind.CONFLICT, "too-many-api-keys", Integer.toString(most));
    }
}
