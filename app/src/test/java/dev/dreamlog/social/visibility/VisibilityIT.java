package dev.dreamlog.social.visibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.account.command.session.SparedPassword;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens, nobody sees, reaches or counts anything but what the model says, now or after a rebuild. A life
 * that fails is told with its seed; {@code -Dvisibility.seed=…} lives it again, first of all.
 */
@DreamlogTest
class VisibilityIT {

    private static final long LIVES = Long.getLong("visibility.lives", 200);
    private static final int AT_ONCE = 4;
    private static final int REMEMBERED = 1000;
    private static final String PASSWORD = "seven sleepy herons";

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    @Autowired
    private CommandGateway commands;
    @Autowired
    private QueryGateway queries;
    @Autowired
    private ProjectionProgress progress;
    @Autowired
    private PersonalKeys keys;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionOperations transactions;
    @Autowired
    private InstallationSecret secret;
    @Autowired
    private ActiveSessions sessions;
    @Autowired
    private JsonMapper json;

    @Test
    void nobody_sees_anything_but_what_the_model_says_and_the_same_log_told_anew_says_the_same() throws Exception {
        List<DreamId> dreams = live();
        List<String> before = new Kept(jdbc).of(dreams);
        for (String projection : List.of("social.feed", "social.reports", "engagement.counters",
                "notification.inbox")) {
            rebuild(projection);
        }
        assertThat(new Kept(jdbc).of(dreams)).isEqualTo(before);
    }

    /** @return of so many lives as fit into memory */
    private List<DreamId> live() throws Exception {
        long first = Long.getLong("visibility.seed", new Random().nextInt());
        System.out.println("visibility.seed=" + first + ", " + LIVES + " lives");
        long began = System.nanoTime();
        Product.Parts parts = new Product.Parts(commands, queries, progress, keys, jdbc, transactions,
                new SparedPassword(secret, sessions, jdbc), stranger(), json);
        List<DreamId> dreams = new ArrayList<>();
        List<Future<List<DreamId>>> lives = new ArrayList<>();
        try (ExecutorService time = Executors.newFixedThreadPool(AT_ONCE)) {
            LongStream.range(first, first + LIVES)
                    .forEach(seed -> lives.add(time.submit(() -> new Life(seed, parts).live())));
            for (Future<List<DreamId>> life : lives) {
                dreams.addAll(life.get());
            }
        }
        System.out.println("lived in " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        return dreams.subList(0, Math.min(dreams.size(), REMEMBERED));
    }

    private void rebuild(String projection) {
        Caller auditor = auditor();
        auditor.post("/audit/projections/" + projection + "/rebuild", "").hasStatus(202);
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(
                () -> auditor.get("/audit/projections/" + projection).at("/rebuild/state").equals("DONE"));
    }

    private Caller stranger() {
        return new Caller("http://localhost:" + port);
    }

    private Caller auditor() {
        Caller stranger = stranger();
        String email = UUID.randomUUID() + "@example.org";
        stranger.joined(email, PASSWORD);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.AUDITOR);
        return stranger.signedIn(email, PASSWORD);
    }
}
