package dev.dreamlog.account.command.joining;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Allowance;
import dev.dreamlog.contract.command.Allowance.Kind;
import dev.dreamlog.contract.command.Allowance.Taken;
import dev.dreamlog.contract.command.ClientAddress;
import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.Write;

/** Lets people join, and administrators hand out roles, over HTTP. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private static final URI ME = URI.create("/api/v1/accounts/me");
    private final Registration registration;
    private final ActiveSessions active;
    private final Allowance allowance;
    private final ApplicationEventPublisher watchers;

    AccountController(Registration registration, ActiveSessions active, Allowance allowance,
            ApplicationEventPublisher watchers) {
        this.allowance = allowance;
        this.registration = registration;
        this.active = active;
        this.watchers = watchers;
    }

    @PostMapping
    ResponseEntity<Object> register(@Valid @RequestBody NewAccount wish, Write write, HttpServletRequest request) {
        return write.answeredBefore(wish).orElseGet(() -> join(wish, write, ClientAddress.of(request)));
    }

    /** Whoever finds an e-mail address taken has learnt something, so it counts as if they had joined. */
    private ResponseEntity<Object> join(NewAccount wish, Write write, String address) {
        Taken chance = allowance.take(Kind.REGISTRATIONS, address);
        try {
            Registration.Acceptable acceptable = registration.examine(wish);
            return write.once(wish, () -> {
                AccountId id = registration.admit(acceptable);
                write.madeFor(id);
                return ResponseEntity.created(ME).body(new Joined(id, acceptable.displayName(), Role.USER));
            });
        } catch (EmailTaken e) {
            throw e;
        } catch (RuntimeException e) {
            chance.giveBack();
            throw e;
        }
    }

    @PutMapping("/{id}/role")
    ResponseEntity<Object> changeRole(@PathVariable UUID id, @Valid @RequestBody WantedRole wanted, Write write) {
        AtomicBoolean given = new AtomicBoolean();
        ResponseEntity<Object> changed = write.now(() -> {
            given.set(registration.grant(new AccountId(id), wanted.role(), wanted.reason()));
            return ResponseEntity.noContent().build();
        });
        active.forgetAll();
        if (given.get()) {
            watchers.publishEvent(new SecurityEvent(SecurityEvent.Kind.ROLE_CHANGED, id.toString(),
                    wanted.role().name().toLowerCase(Locale.ROOT)));
        }
        return changed;
    }

    /** Somebody who has just joined. */
    record Joined(AccountId id, String displayName, Role role) {}

    /** The role an administrator wants somebody to have, and why. */
    record WantedRole(@NotNull Role role, @Nullable @CodePoints(min = 1, max = 500) String reason) {}
}
