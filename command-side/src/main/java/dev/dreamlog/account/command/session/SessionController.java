package dev.dreamlog.account.command.session;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.account.command.guarding.DeviceToken;
import dev.dreamlog.account.command.guarding.Knock;
import dev.dreamlog.account.command.guarding.KnownDevices;
import dev.dreamlog.contract.command.Write;

/** Lets people sign in, stay signed in and sign out over HTTP. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SignIn signIn;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final ActiveSessions active;

    SessionController(SignIn signIn, KnownDevices devices, Sessions sessions, ActiveSessions active) {
        this.signIn = signIn;
        this.devices = devices;
        this.sessions = sessions;
        this.active = active;
    }

    @PostMapping
    ResponseEntity<Object> open(@Valid @RequestBody Login login, Write write, HttpServletRequest request) {
        Credential owner = signIn.recognise(login.email(), login.password(), Knock.of(request));
        write.madeFor(owner.accountId());
        ResponseEntity<Object> opened = write.once(login, () -> secret(signIn.begin(owner)));
        return introduced(opened, owner.accountId(), request);
    }

    /** Not part of the answer that is kept for repetition: each device has a name of its own. */
    private ResponseEntity<Object> introduced(ResponseEntity<Object> opened, AccountId owner,
            HttpServletRequest request) {
        return ResponseEntity.status(opened.getStatusCode()).headers(opened.getHeaders())
                .headers(more -> DeviceToken.give(devices.introduce(owner), request, more)).body(opened.getBody());
    }

    @PostMapping("/refresh")
    ResponseEntity<Object> refresh(@Valid @RequestBody Shown shown, Write write) {
        try {
            return write.once(shown, () -> {
                OpenedSession going = signIn.goOn(new RefreshToken(shown.refreshToken()));
                write.madeFor(going.account().id());
                return secret(going);
            });
        } catch (UsedAgain e) {
            end(e.session());
            throw new InvalidToken();
        }
    }

    @DeleteMapping("/current")
    ResponseEntity<Object> close(@RequestAttribute(Access.ATTRIBUTE) Access access, Write write) {
        return write.now(() -> {
            end(access.sessionId());
            return ResponseEntity.noContent().build();
        });
    }

    private void end(UUID session) {
        sessions.revoke(session);
        active.forget(session);
    }

    private static ResponseEntity<OpenedSession> secret(OpenedSession session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }

    /** Who somebody says to be. */
    record Login(@NotNull String email, @NotNull String password) {

        /** Shows nothing: it holds a password. */
        @Override
        public String toString() {
            return "Login[…]";
        }
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
