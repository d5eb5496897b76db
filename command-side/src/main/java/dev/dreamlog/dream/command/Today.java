package dev.dreamlog.dream.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.TellTimeZone;

/** The calendar day where a dreamer lives: who wakes up in Kamchatka dreamt on another day than London thinks. */
@Component
class Today {

    private final CommandGateway commands;
    private final Clock clock;

    Today(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    LocalDate where(AccountId dreamer) {
        String zone = commands.sendAndWait(new TellTimeZone(dreamer));
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }
}
