package dev.dreamlog.interpretation.command;

import java.net.URI;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
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
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.command.LanguageTag;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.CancelInterpretation;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationState;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.RetryInterpretation;
import dev.dreamlog.interpretation.api.Tradition;

/** Takes requests for interpretations and takes them back; the answer comes later, at the place in {@code Location}. */
@RestController
class InterpretationController {

    private final CommandGateway commands;
    private final ModelsOnOffer models;
    private final UntilItEnds untilItEnds;

    InterpretationController(CommandGateway commands, ModelsOnOffer models, UntilItEnds untilItEnds) {
        this.commands = commands;
        this.models = models;
        this.untilItEnds = untilItEnds;
    }

    @PostMapping("/api/v1/dreams/{id}/interpretations")
    ResponseEntity<Object> request(@PathVariable UUID id, @Valid @RequestBody Wanted wanted, Actor actor, Write write,
            HttpServletRequest request) {
        return untilItEnds.wait(request, actor.id(), write.once(wanted, () -> {
            if (wanted.model() != null && !models.include(wanted.model())) {
                throw new ModelNotOffered();
            }
            InterpretationId interpretation = new InterpretationId(Ids.next());
            Quota quota = commands.sendAndWait(
                    new RequestInterpretation(
                            interpretation, new DreamId(id), actor.id(), wanted.tradition(), wanted.language(),
                            wanted.model()));
            return accepted(interpretation, quota);
        }));
    }

    @DeleteMapping("/api/v1/interpretations/{id}")
    ResponseEntity<Object> cancel(@PathVariable UUID id, Actor actor, Write write) {
        return write.now(() -> {
            commands.sendAndWait(new CancelInterpretation(new InterpretationId(id), actor.id()));
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping("/api/v1/interpretations/{id}/retry")
    ResponseEntity<Object> retry(@PathVariable UUID id, Actor actor, Write write, HttpServletRequest request) {
        return untilItEnds.wait(request, actor.id(), write.once(null, () -> {
            InterpretationId interpretation = new InterpretationId(id);
            Quota quota = commands.sendAndWait(new RetryInterpretation(interpretation, actor.id()));
            return accepted(interpretation, quota);
        }));
    }

    private static ResponseEntity<Accepted> accepted(InterpretationId interpretation, Quota quota) {
        return ResponseEntity.accepted().location(URI.create("/api/v1/interpretations/" + interpretation))
                .header(Quota.HEADER, quota.encode())
                .body(new Accepted(interpretation, InterpretationState.REQUESTED));
    }

    /** Through whose eyes, in which language and by which model a dream is to be read. */
    record Wanted(@NotNull Tradition tradition,
            @Nullable @LanguageTag String language,
            @Nullable @ModelName String model) {}

    /** The request stands; where to look is in the header. */
    record Accepted(InterpretationId id, InterpretationState state) {}
}
