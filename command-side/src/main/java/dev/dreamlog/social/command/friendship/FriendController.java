package dev.dreamlog.social.command.friendship;

import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.social.api.AcquaintanceCommand;
import dev.dreamlog.social.api.AskFriendship;
import dev.dreamlog.social.api.BlockAccount;
import dev.dreamlog.social.api.EndFriendship;
import dev.dreamlog.social.api.FriendshipState;
import dev.dreamlog.social.api.UnblockAccount;

/** Takes what people want of each other. */
@RestController
class FriendController {

    private final CommandGateway commands;

    FriendController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/api/v1/friends/{accountId}")
    ResponseEntity<Object> ask(@PathVariable UUID accountId, Actor actor, Write write) {
        return write.now(() -> {
            FriendshipState state = commands.sendAndWait(new AskFriendship(actor.id(), new AccountId(accountId)));
            return ResponseEntity.ok(new Wished(state));
        });
    }

    @DeleteMapping("/api/v1/friends/{accountId}")
    ResponseEntity<Object> end(@PathVariable UUID accountId, Actor actor, Write write) {
        return want(new EndFriendship(actor.id(), new AccountId(accountId)), write);
    }

    @PutMapping("/api/v1/blocks/{accountId}")
    ResponseEntity<Object> block(@PathVariable UUID accountId, Actor actor, Write write) {
        return want(new BlockAccount(actor.id(), new AccountId(accountId)), write);
    }

    @DeleteMapping("/api/v1/blocks/{accountId}")
    ResponseEntity<Object> unblock(@PathVariable UUID accountId, Actor actor, Write write) {
        return want(new UnblockAccount(actor.id(), new AccountId(accountId)), write);
    }

    private ResponseEntity<Object> want(AcquaintanceCommand command, Write write) {
        return write.now(() -> {
            commands.sendAndWait(command);
            return ResponseEntity.noContent().build();
        });
    }

    /** Whether the friendship stands now, or waits for the other. */
    record Wished(FriendshipState state) {}
}
