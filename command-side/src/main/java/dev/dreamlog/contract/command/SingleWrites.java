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
        Runnable write = () -> transactions.run(() -> commands.sendAndWait(message));
        if (CurrentUnitOfWork.isStarted()) {
            apart(CurrentUnitOfWork.get(), write);
        } else {
            write.run();
        }
    }

    /** Seen from inside of what is being handled, the command would be part of it and commit with it. */
    private static void apart(UnitOfWork<?> handling, Runnable write) {
        CurrentUnitOfWork.clear(handling);
        try {
            write.run();
        } finally {
            CurrentUnitOfWork.set(handling);
        }
    }
}
