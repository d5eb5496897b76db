package dev.dreamlog.account.command.session;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Write;

/** Lets people stay signed in over HTTP, and ends a session of which somebody shows a copy. */
@RestController
class RefreshController {

    private final SignIn signIn;
    private final OwnSessions sessions;
    private final Handing handing;
    private final ApplicationEventPublisher events;

    RefreshController(SignIn signIn, OwnSessions sessions, Handing handing, ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.handing = handing;
        this.events = events;
    }

    @PostMapping("/api/v1/sessions/refresh")
    ResponseEntity<Object> refresh(@Valid @RequestBody(required = false) @Nullable Shown shown,
            @RequestHeader(name = Transport.HEADER, required = false) @Nullable String carried,
            HttpServletRequest request, HttpServletResponse response, Write write) {
        Transport transport = Transport.of(carried);
        try {
            return refresh(transport, tokenIn(transport, shown, request), request, write);
        } catch (UsedAgain e) {
            sessions.end(e.account(), e.session());
            throw refused(SecurityEvent.Kind.TOKEN_REUSED, e.account().toString(), transport, response);
        } catch (InvalidToken _) {
            throw refused(SecurityEvent.Kind.TOKEN_REFUSED, null, transport, response);
        }
    }

    private ResponseEntity<Object> refresh(Transport transport, RefreshToken token, HttpServletRequest request,
            Write write) {
        String client = ClientHint.of(request.getHeader(HttpHeaders.USER_AGENT));
        return write.once(List.of(transport, token), () -> {
            SignIn.Opening going = signIn.goOn(token, client);
            write.madeFor(going.tokens().account().id());
            return handing.answer(transport, going);
        });
    }

    private static RefreshToken tokenIn(Transport transport, @Nullable Shown shown, HttpServletRequest request) {
        if (transport == Transport.COOKIE) {
            return new RefreshToken(SessionCookies.refreshIn(request).orElseThrow(InvalidToken::new));
        }
        if (shown == null) {
            throw new NothingShown();
        }
        return new RefreshToken(shown.refreshToken());
    }

    /** A browser that cannot go on is rid of its cookies, which its scripts could not remove. */
    private InvalidToken refused(SecurityEvent.Kind kind, @Nullable String account, Transport transport,
            HttpServletResponse response) {
        events.publishEvent(new SecurityEvent(kind, account, "refresh-token"));
        if (transport == Transport.COOKIE) {
            SessionCookies.gone().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return new InvalidToken();
    }

    /** The refresh token somebody shows. */
    record Shown(@NotNull String refreshToken) {

        /** Shows nothing: whoever reads it could use it. */
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }
}
