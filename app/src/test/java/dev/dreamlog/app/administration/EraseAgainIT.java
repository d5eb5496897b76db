package dev.dreamlog.app.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.command.erasing.ErasureAgain;
import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.SecurityEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** To this a backup from before an erasure is a database in which somebody is there. */
@DreamlogTest
class EraseAgainIT {

    private static final String PASSWORD = "whoever comes back";

    @Autowired
    private ErasureAgain erasure;
    @Autowired
    private ConfigurableApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void whom_the_operator_names_is_erased_and_naming_them_again_or_nobody_changes_nothing() throws IOException {
        Caller stranger = new Caller("http://localhost:" + port);
        String id = stranger.joined(email, PASSWORD).get("/accounts/me").at("/id");
        List<String> named = List.of(id, "", UUID.randomUUID().toString(), id);

        assertThat(SecurityEvents.during(application, () -> start(named)))
                .contains(new SecurityEvent(SecurityEvent.Kind.ACCOUNT_ERASED, id, "backup-restored"));
        start(named);

        stranger.post("/sessions", Map.of("email", email, "password", PASSWORD)).hasStatus(401);
        assertThat(jdbc.sql("""
                select meta_data ->> 'reason' from eventstore.domain_event
                 where aggregate_identifier = ? and payload_type = 'account.erased'""").param(id)
                .query(String.class).list()).containsExactly("backup-restored");
        assertThat(jdbc.sql("select wrapped_key is null from eventstore.account_key where account_id = ?::uuid")
                .param(id).query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_file_that_is_not_understood_whole_ends_the_start_before_anybody_is_erased() {
        Caller stranger = new Caller("http://localhost:" + port);
        String id = stranger.joined(email, PASSWORD).get("/accounts/me").at("/id");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start(List.of(id, "account.erased")))
                .withMessageContaining("dreamlog.erase-again");

        stranger.signedIn(email, PASSWORD);
    }

    private void start(List<String> named) {
        try {
            new EraseAgain(erasure, Files.write(folder.resolve("erased"), named))
                    .run(new DefaultApplicationArguments());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
