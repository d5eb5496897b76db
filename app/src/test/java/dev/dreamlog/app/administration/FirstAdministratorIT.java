package dev.dreamlog.app.administration;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

@DreamlogTest
class FirstAdministratorIT {

    private static final String PASSWORD = "one has to begin it";

    @Autowired
    private Registration registration;
    @LocalServerPort
    private int port;

    @Test
    void whom_the_operator_names_is_administrator_and_stays_so_when_named_again() {
        String email = UUID.randomUUID() + "@example.org";
        Caller stranger = new Caller("http://localhost:" + port);
        stranger.joined(email, PASSWORD);
        FirstAdministrator named = new FirstAdministrator(registration, email);

        named.appoint();
        named.appoint();

        assertThat(stranger.signedIn(email, PASSWORD).get("/accounts/me").at("/role")).isEqualTo("ADMIN");
    }

    @Test
    void naming_nobody_who_has_joined_does_not_stop_the_start() {
        assertThatNoException().isThrownBy(
                () -> new FirstAdministrator(registration, UUID.randomUUID() + "@example.org").appoint());
    }
}
