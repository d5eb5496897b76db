package dev.dreamlog.contract.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Sends commands that nobody's request asks for, each in a transaction of its own: a thousand of them make no giant
 * one, one that meets another write is tried again alone, and what is done stays done when a later one fails.
 */
@Component
public class SingleWrites {

    private final CommandGateway commands;
    private final Transactions transactions;

    SingleWrites(CommandGateway commands, Transactions transactions) {
        this.commands = commands;
        this.transactions = transactions;
    }

    /** @param metaData beside what the command inherits from the event that is being handled, if any is */
    public void send(Object command, MetaData metaData) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
        if (!CurrentUnitOfWork.isStarted()) {
            transactions.run(() -> commands.sendAndWait(message));
            return;
        }
        UnitOfWork<?> handling = CurrentUnitOfWork.get();
        // Seen from inside of it, the command would be part of it and commit with it.
        CurrentUnitOfWork.clear(handling);
        try {
            transactions.run(() -> commands.sendAndWait(message));
        } finally {
            CurrentUnitOfWork.set(handling);
        }
    }
}
