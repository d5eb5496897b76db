package dev.dreamlog.account.command.session;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.Write;

/** Lets people sign in and out over HTTP, here and wherever else they are signed in. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SignIn signIn;
    private final OwnSessions sessions;
    private final Handing handing;

    SessionController(SignIn signIn, OwnSessions sessions, Handing handing) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.handing = handing;
    }

    @PostMapping
    ResponseEntity<Object> open(@Valid @RequestBody Login login,
            @RequestHeader(name = Transport.HEADER, required = false) @Nullable String carried,
            HttpServletRequest request, Write write) {
        Transport transport = Transport.of(carried);
        Credential owner = signIn.recognise(login.email(), login.password());
        String client = ClientHint.of(request.getHeader(HttpHeaders.USER_AGENT));
        write.madeFor(owner.accountId());
        return write.once(List.of(transport, login), () -> handing.answer(transport, signIn.begin(owner, client)));
    }

    @DeleteMapping("/current")
    ResponseEntity<Object> close(@RequestAttribute(Access.ATTRIBUTE) Access access, HttpServletRequest request,
            Write write) {
        return write.now(() -> {
            sessions.end(access.actor().id(), access.sessionId());
            return ResponseEntity.noContent().headers(SessionCookies.goneFrom(request)).build();
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> end(@PathVariable UUID id, Actor actor, Write write) {
        return write.now(() -> {
            if (!sessions.end(actor.id(), id)) {
                throw new NotFound();
            }
            return ResponseEntity.noContent().build();
        });
    }

    @DeleteMapping
    ResponseEntity<Object> endAll(Actor actor, HttpServletRequest request, Write write) {
        return write.now(() -> {
            sessions.endAll(actor.id());
            return ResponseEntity.noContent().headers(SessionCookies.goneFrom(request)).build();
        });
    }

    /** Who somebody says to be. */
    record Login(@NotNull String email, @NotNull String password) {

        /** Shows nothing: it holds a password. */
        @Override
        public String toString() {
            return "Login[…]";
        }
    }
}
