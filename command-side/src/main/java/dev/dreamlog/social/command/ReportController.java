package dev.dreamlog.social.command;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.social.api.DecideReport;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPost;

/** Takes what readers find wrong with a post, and what administrators make of it. */
@RestController
class ReportController {

    private final CommandGateway commands;
    private final Whereabouts whereabouts;

    ReportController(CommandGateway commands, Whereabouts whereabouts) {
        this.commands = commands;
        this.whereabouts = whereabouts;
    }

    @PostMapping("/api/v1/posts/{id}/reports")
    ResponseEntity<Object> report(@PathVariable UUID id, @Valid @RequestBody Complaint complaint, Actor actor,
            Write write) {
        return write.once(complaint, () -> {
            ReportId standing = commands.sendAndWait(
                    new ReportPost(new PostId(id), new ReportId(Ids.next()), actor.id(), complaint.reason()));
            return ResponseEntity.created(URI.create("/api/v1/reports/" + standing)).body(new Reported(standing));
        });
    }

    @PutMapping("/api/v1/reports/{id}")
    ResponseEntity<Object> decide(@PathVariable UUID id, @Valid @RequestBody Judgement judgement, Actor actor,
            Write write) {
        return write.now(() -> {
            commands.sendAndWait(
                    new DecideReport(whereabouts.of(id), new ReportId(id), actor, judgement.decision()));
            return ResponseEntity.noContent().build();
        });
    }

    /** Why nobody should read this. */
    record Complaint(@NotNull @CodePoints(min = 1, max = 1000) String reason) {}

    /** Administrators will see it; the first report of the same person stands for all. */
    record Reported(ReportId id) {}

    /** What an administrator decides. */
    record Judgement(@NotNull ReportDecision decision) {}
}
