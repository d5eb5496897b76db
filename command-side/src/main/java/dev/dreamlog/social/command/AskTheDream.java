package dev.dreamlog.social.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.social.api.PostId;

/**
 * Asks the dream itself who may read it, not a read model: a like that comes in just after the dream was taken
 * back must not slip through.
 */
@Component
final class AskTheDream implements OnlyReadersReact {

    private final CommandGateway commands;

    AskTheDream(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public AccountId check(PostId post, AccountId reader) {
        ReadableDream dream = commands.sendAndWait(new ReadDream(post.dreamId(), reader));
        if (!dream.shared()) {
            throw new NotFound();
        }
        return dream.dreamer();
    }
}
