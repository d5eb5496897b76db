package dev.dreamlog.notification.command;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.ReadNotifications;

/** Takes that people have read what they were told. */
@RestController
class InboxController {

    private final CommandGateway commands;

    InboxController(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping("/api/v1/notifications/read")
    ResponseEntity<Object> read(@Valid @RequestBody Read read, Actor actor, Write write) {
        return write.once(read, () -> {
            commands.sendAndWait(new ReadNotifications(actor.id(), new NotificationId(read.upTo())));
            return ResponseEntity.noContent().build();
        });
    }

    /** How far. */
    record Read(@NotNull UUID upTo) {}
}
