package dev.dreamlog.account.command.erasing;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.command.Credentials;

/** What is gone at once when somebody is erased: the key to their words, and every way to come in. */
@Component
class Erasure {

    private final PersonalKeys keys;
    private final Credentials credentials;
    private final CommandGateway commands;

    Erasure(PersonalKeys keys, Credentials credentials, CommandGateway commands) {
        this.keys = keys;
        this.credentials = credentials;
        this.commands = commands;
    }

    /**
     * Inside a transaction of the caller's. The credential goes first: with it go sessions and kept answers, and it
     * makes this wait for whatever they are just being used for.
     */
    void erase(AccountId account) {
        credentials.keepAnAdministratorBeside(account);
        credentials.remove(account);
        keys.destroy(account);
        commands.sendAndWait(new EraseAccount(account));
    }
}
