package dev.dreamlog.account.command.key;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.contract.command.Write;

/** Lets people make keys for their programs and take them back, over HTTP. */
@RestController
@RequestMapping(KeyController.KEYS)
class KeyController {

    static final String KEYS = "/api/v1/api-keys";
    private final KeyMaking keys;
    private final ActiveSessions standing;

    KeyController(KeyMaking keys, ActiveSessions standing) {
        this.keys = keys;
        this.standing = standing;
    }

    /** Who lost the answer gets the same one again with its idempotency key; until then it is kept sealed. */
    @PostMapping
    ResponseEntity<Object> make(@Valid @RequestBody WantedKey wanted, Actor actor, Write write) {
        return write.once(wanted, () -> {
            MadeKey made = keys.make(actor.id(), wanted);
            return ResponseEntity.created(URI.create(KEYS + "/" + made.id())).cacheControl(CacheControl.noStore())
                    .body(made);
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> revoke(@PathVariable UUID id, Actor actor, Write write) {
        ResponseEntity<Object> gone = write.now(() -> {
            keys.revoke(actor.id(), id);
            return ResponseEntity.noContent().build();
        });
        standing.forget(id);
        return gone;
    }
}
