package dev.dreamlog.interpretation.command;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.interpretation.api.InterpretationCommand;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.RateInterpretation;
import dev.dreamlog.interpretation.api.RequestReview;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewInterpretation;
import dev.dreamlog.interpretation.api.ReviewState;

/** Takes what people think of an answer: its dreamer, and an imam whom the dreamer asks. */
@RestController
class OpinionController {

    private final CommandGateway commands;

    OpinionController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/api/v1/interpretations/{id}/rating")
    ResponseEntity<Object> rate(@PathVariable UUID id, @Valid @RequestBody Stars rating, Actor actor, Write write) {
        return say(
                new RateInterpretation(new InterpretationId(id), actor.id(), rating.stars(), rating.comment()), write);
    }

    @PostMapping("/api/v1/interpretations/{id}/review-request")
    ResponseEntity<Object> requestReview(@PathVariable UUID id, Actor actor, Write write) {
        return write.once(null, () -> {
            InterpretationId interpretation = new InterpretationId(id);
            commands.sendAndWait(new RequestReview(interpretation, actor.id()));
            return ResponseEntity.accepted().location(URI.create("/api/v1/interpretations/" + interpretation))
                    .body(new Asked(interpretation, ReviewState.REQUESTED));
        });
    }

    @PutMapping("/api/v1/reviews/{id}")
    ResponseEntity<Object> review(@PathVariable UUID id, @Valid @RequestBody Verdict verdict, Actor actor,
            Write write) {
        return say(
                new ReviewInterpretation(
                        new InterpretationId(id), actor, verdict.decision(), verdict.commentary()),
                write);
    }

    private ResponseEntity<Object> say(InterpretationCommand opinion, Write write) {
        return write.now(() -> {
            commands.sendAndWait(opinion);
            return ResponseEntity.noContent().build();
        });
    }

    /** How good the dreamer finds the answer. */
    record Stars(@NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @CodePoints(min = 1, max = 1000) String comment) {}

    /** Imams were asked; the interpretation itself shows what becomes of it. */
    record Asked(InterpretationId id, ReviewState state) {}

    /** What an imam decides, and says to the dreamer. */
    record Verdict(@NotNull ReviewDecision decision, @Nullable @CodePoints(min = 1, max = 4000) String commentary) {}
}
