package dev.dreamlog.account.command.erasing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.account.command.session.SignIn;
import dev.dreamlog.contract.command.Write;

/** Lets people leave for good, over HTTP. Holding a token is not enough: it might be stolen. */
@RestController
class ErasureController {

    private final SignIn signIn;
    private final Erasure erasure;
    private final ActiveSessions active;

    ErasureController(SignIn signIn, Erasure erasure, ActiveSessions active) {
        this.signIn = signIn;
        this.erasure = erasure;
        this.active = active;
    }

    @DeleteMapping("/api/v1/accounts/me")
    ResponseEntity<Object> erase(@Valid @RequestBody Proof proof, Actor actor, Write write) {
        signIn.recognise(actor.id(), proof.password());
        ResponseEntity<Object> accepted = write.now(() -> {
            erasure.erase(actor.id());
            return ResponseEntity.accepted().build();
        });
        active.forgetAll();
        return accepted;
    }

    /** That it is really them. */
    record Proof(@NotNull String password) {

        /** Shows nothing: it holds a password. */
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }
}
