package dev.dreamlog.social.command;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.DeleteComment;
import dev.dreamlog.social.api.PostId;

/** Takes what readers have to say about shared dreams, and what is not to stand any more. */
@RestController
class CommentController {

    private final CommandGateway commands;
    private final Whereabouts whereabouts;

    CommentController(CommandGateway commands, Whereabouts whereabouts) {
        this.commands = commands;
        this.whereabouts = whereabouts;
    }

    @PostMapping("/api/v1/posts/{id}/comments")
    ResponseEntity<Object> comment(@PathVariable UUID id, @Valid @RequestBody NewComment comment, Actor actor,
            Write write) {
        return write.once(comment, () -> {
            CommentId commentId = new CommentId(Ids.next());
            CommentId replyTo = comment.replyTo() == null ? null : new CommentId(comment.replyTo());
            commands.sendAndWait(new CommentOnPost(new PostId(id), commentId, actor.id(), comment.text(), replyTo));
            return ResponseEntity.created(URI.create("/api/v1/posts/" + id + "/comments")).body(new Said(commentId));
        });
    }

    @DeleteMapping("/api/v1/comments/{id}")
    ResponseEntity<Object> delete(@PathVariable UUID id, Actor actor, Write write) {
        return write.now(() -> {
            commands.sendAndWait(new DeleteComment(whereabouts.of(id), new CommentId(id), actor));
            return ResponseEntity.noContent().build();
        });
    }

    /** A remark, or a reply to one. */
    record NewComment(@NotNull @CodePoints(min = 1, max = 1000) String text, @Nullable UUID replyTo) {}

    /** The comment stands. */
    record Said(CommentId id) {}
}
