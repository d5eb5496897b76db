package dev.dreamlog.dream.command;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DeleteDream;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.FavourDream;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.RestoreDream;
import dev.dreamlog.dream.api.ReviseDream;
import dev.dreamlog.dream.api.UnfavourDream;

/** Takes what dreamers write. */
@RestController
@RequestMapping("/api/v1/dreams")
class DreamController {

    private final CommandGateway commands;
    private final Today today;
    private final Clock clock;

    DreamController(CommandGateway commands, Today today, Clock clock) {
        this.commands = commands;
        this.today = today;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Object> record(@Valid @RequestBody NewDream dream, Actor actor, Write write) {
        return write.once(dream, () -> {
            DreamId id = new DreamId(Ids.next());
            commands.sendAndWait(new RecordDream(id, actor.id(), dream.content(() -> today.where(actor.id()))));
            return ResponseEntity.created(URI.create("/api/v1/dreams/" + id)).eTag("1").body(new DreamVersion(id, 1));
        });
    }

    @PatchMapping("/{id}")
    ResponseEntity<Object> revise(@PathVariable UUID id, @Valid @RequestBody RevisedDream dream, Actor actor,
            Write write) {
        DreamId dreamId = new DreamId(id);
        long expected = write.expectedVersion();
        return write.now(
                () -> at(dreamId,
                        commands.sendAndWait(new ReviseDream(dreamId, expected, actor.id(), dream.revision()))));
    }

    @PutMapping("/{id}/visibility")
    ResponseEntity<Object> changeVisibility(@PathVariable UUID id, @Valid @RequestBody WantedVisibility wanted,
            Actor actor, Write write) {
        DreamId dreamId = new DreamId(id);
        long expected = write.expectedVersion();
        return write.now(
                () -> at(dreamId, commands.sendAndWait(
                        new ChangeVisibility(dreamId, expected, actor.id(), wanted.visibility(),
                                wanted.isAnonymous()))));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> delete(@PathVariable UUID id, Actor actor, Write write) {
        long expected = write.expectedVersion();
        return write.now(() -> {
            commands.sendAndWait(new DeleteDream(new DreamId(id), expected, actor.id()));
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping("/{id}/restoration")
    ResponseEntity<Object> restore(@PathVariable UUID id, Actor actor, Write write) {
        DreamId dreamId = new DreamId(id);
        return write.once(null,
                () -> at(dreamId, commands.sendAndWait(new RestoreDream(dreamId, actor.id(), clock.instant()))));
    }

    @PutMapping("/{id}/favourite")
    ResponseEntity<Object> favour(@PathVariable UUID id, Actor actor, Write write) {
        return write.now(() -> done(commands.sendAndWait(new FavourDream(new DreamId(id), actor.id()))));
    }

    @DeleteMapping("/{id}/favourite")
    ResponseEntity<Object> unfavour(@PathVariable UUID id, Actor actor, Write write) {
        return write.now(() -> done(commands.sendAndWait(new UnfavourDream(new DreamId(id), actor.id()))));
    }

    /** Without a body, yet with the version to name in the next {@code If-Match}: that it is a favourite is part of it. */
    private static ResponseEntity<Void> done(long version) {
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, "\"" + version + "\"").build();
    }

    private static ResponseEntity<DreamVersion> at(DreamId id, long version) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(new DreamVersion(id, version));
    }
}
