package dev.dreamlog.interpretation.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.dream.api.ReadDream;

/** What the interpretation needs to decide, brought in from outside it. */
@Configuration(proxyBeanMethods = false)
class InterpretationDecisions {

    /** The dream itself is asked, not a read model, so that the newest text and its owner count. */
    @Bean
    DreamsToRead dreamsToRead(CommandGateway commands) {
        return (dream, reader) -> commands.sendAndWait(new ReadDream(dream, reader));
    }
}
