package dev.dreamlog.account.command.erasing;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.command.Credentials;
import dev.dreamlog.contract.api.SecurityEvent;

/** What is gone at once when somebody is erased: the key to their words, and every way to come in. */
@Component
class Erasure {

    private final PersonalKeys keys;
    private final Credentials credentials;
    private final CommandGateway commands;
    private final ApplicationEventPublisher watchers;

    Erasure(PersonalKeys keys, Credentials credentials, CommandGateway commands, ApplicationEventPublisher watchers) {
        this.keys = keys;
        this.credentials = credentials;
        this.commands = commands;
        this.watchers = watchers;
    }

    /**
     * Inside a transaction of the caller's. The credential goes first: with it go sessions and kept answers, and it
     * makes this wait for whatever they are just being used for.
     */
    void erase(AccountId account) {
        credentials.keepAnAdministratorBeside(account);
        erase(account, MetaData.emptyInstance(), "by-owner");
    }

    /** Likewise, whoever it is. */
    void erase(AccountId account, MetaData circumstances, String reason) {
        credentials.remove(account);
        keys.destroy(account);
        commands.sendAndWait(
                GenericCommandMessage.asCommandMessage(new EraseAccount(account)).andMetaData(circumstances));
        watchers.publishEvent(new SecurityEvent(SecurityEvent.Kind.ACCOUNT_ERASED, account.toString(), reason));
    }
}
