package dev.dreamlog.social.command;

import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.SocialCommand;
import dev.dreamlog.social.api.UnlikePost;

/** Takes the likes of readers. */
@RestController
@RequestMapping("/api/v1/posts/{id}/like")
class LikeController {

    private final CommandGateway commands;

    LikeController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping
    ResponseEntity<Object> like(@PathVariable UUID id, Actor actor, Write write) {
        return react(new LikePost(new PostId(id), actor.id()), write);
    }

    @DeleteMapping
    ResponseEntity<Object> unlike(@PathVariable UUID id, Actor actor, Write write) {
        return react(new UnlikePost(new PostId(id), actor.id()), write);
    }

    private ResponseEntity<Object> react(SocialCommand command, Write write) {
        return write.now(() -> {
            commands.sendAndWait(command);
            return ResponseEntity.noContent().build();
        });
    }
}
