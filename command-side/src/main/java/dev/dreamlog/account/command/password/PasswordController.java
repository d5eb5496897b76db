package dev.dreamlog.account.command.password;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Write;

/** Lets people change their passwords over HTTP. */
@RestController
class PasswordController {

    private final PasswordChange change;
    private final ApplicationEventPublisher watchers;

    PasswordController(PasswordChange change, ApplicationEventPublisher watchers) {
        this.change = change;
        this.watchers = watchers;
    }

    @PutMapping("/api/v1/accounts/me/password")
    ResponseEntity<Object> change(@Valid @RequestBody WantedPassword wanted,
            @RequestAttribute(Access.ATTRIBUTE) Access access, Write write) {
        AccountId account = access.actor().id();
        UUID session = access.sessionId();
        PasswordChange.Acceptable acceptable = change.examine(account, wanted.current(), wanted.fresh());
        ResponseEntity<Object> changed = write.now(() -> {
            change.make(acceptable, session);
            return ResponseEntity.noContent().build();
        });
        watchers.publishEvent(new SecurityEvent(SecurityEvent.Kind.PASSWORD_CHANGED, account.toString(), "by-owner"));
        return changed;
    }

    /**
     * The password somebody has and the one they want.
     *
     * @param wanted nothing at all is as weak as it gets
     */
    record WantedPassword(@NotNull String current, @JsonProperty("new") @Nullable String wanted) {

        String fresh() {
            return wanted == null ? "" : wanted;
        }

        /** Shows nothing: it holds passwords. */
        @Override
        public String toString() {
            return "WantedPassword[…]";
        }
    }
}
