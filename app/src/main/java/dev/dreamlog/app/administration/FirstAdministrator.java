package dev.dreamlog.app.administration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;

/**
 * Gives the role ADMIN to the account that the operator names. Only administrators give roles, so somebody outside
 * has to name the first; asked again at every start, it changes nothing.
 */
@Component
@ConditionalOnProperty("dreamlog.first-administrator")
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Registration registration;
    private final String email;

    FirstAdministrator(Registration registration, @Value("${dreamlog.first-administrator}") String email) {
        this.registration = registration;
        this.email = email;
    }

    @EventListener(ApplicationReadyEvent.class)
    void appoint() {
        registration.accountOf(email).ifPresentOrElse(this::appoint,
                () -> LOG.warn("Nobody has joined under the address in dreamlog.first-administrator yet"));
    }

    private void appoint(AccountId account) {
        registration.grant(account, Role.ADMIN);
    }
}
