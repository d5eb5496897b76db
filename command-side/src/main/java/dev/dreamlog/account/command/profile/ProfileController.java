package dev.dreamlog.account.command.profile;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;

/** Lets people change what others and the product call them, over HTTP. */
@RestController
class ProfileController {

    private final ProfileChange change;

    ProfileController(ProfileChange change) {
        this.change = change;
    }

    @PatchMapping("/api/v1/accounts/me")
    ResponseEntity<Object> change(@Valid @RequestBody WantedProfile wanted, Actor actor, Write write) {
        return write.now(() -> {
            change.make(actor.id(), wanted);
            return ResponseEntity.noContent().build();
        });
    }
}
