package dev.dreamlog.audit.query.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.audit.query.deadletters.FragileProjection.Fault;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** An event that a projection cannot handle waits with all that follow it in its sequence, and nothing else does. */
@DreamlogTest
@ExtendWith(OutputCaptureExtension.class)
class DeadLetterIT {

    private static final String PASSWORD = "return to sender, address unknown";

    private final String poisoned = UUID.randomUUID().toString();
    private final String healthy = UUID.randomUUID().toString();
    @Autowired
    private FragileProjection projection;
    @Autowired
    private EventStore log;
    @Autowired
    private TransactionOperations transactions;
    @Autowired
    private EventProcessingConfiguration processing;
    @Autowired
    private Registration registration;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MeterRegistry meters;
    @LocalServerPort
    private int port;
    private Caller admin = new Caller("");

    @BeforeEach
    void anAdministratorComes() {
        Caller stranger = new Caller("http://localhost:" + port);
        String email = UUID.randomUUID() + "@example.org";
        Answer joined = stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Root"))
                .hasStatus(201);
        registration.grant(AccountId.of(joined.at("/id")), Role.ADMIN);
        admin = stranger.signedIn(email, PASSWORD);
        processing.deadLetterQueue(FragileProjection.GROUP).orElseThrow().clear();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void what_cannot_be_handled_waits_with_what_follows_leaves_nothing_half_done_and_lets_others_pass(Fault fault) {
        breakWith(fault);
        withdraw(healthy, 0);
        withdraw(poisoned, 0);
        withdraw(healthy, 1);
        withdraw(poisoned, 1);
        withdraw(healthy, 2);
        awaitTold(healthy, 0L, 1L, 2L);
        JsonNode first = awaitWaiting(1);
        assertThat(projection.told(poisoned)).isEmpty();
        assertThat(first.at("/eventType").asString()).isEqualTo("dream.withdrawn");
        assertThat(first.at("/aggregate").asString()).isEqualTo(poisoned);
        assertThat(first.at("/cause").asString()).contains(fault.trace);
    }

    @Test
    void a_retry_after_the_cause_is_mended_handles_all_in_order_and_the_sequence_flows_again() {
        breakWith(Fault.BREAKS_A_CONSTRAINT);
        withdraw(poisoned, 0);
        withdraw(poisoned, 1);
        String id = awaitWaiting(1).at("/id").asString();
        FragileProjection.FAULTS.clear();
        assertThat(retry(id).at("/outcome")).isEqualTo("DONE");
        assertThat(projection.told(poisoned)).containsExactly(0L, 1L);
        withdraw(poisoned, 2);
        awaitTold(poisoned, 0L, 1L, 2L);
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_retry_that_fails_again_says_so_and_changes_nothing() {
        breakWith(Fault.THROWS);
        withdraw(poisoned, 0);
        withdraw(poisoned, 1);
        String id = awaitWaiting(1).at("/id").asString();
        breakWith(Fault.BREAKS_A_CONSTRAINT);
        Answer retried = retry(id);
        assertThat(retried.header("Consistency-Token")).isNotEmpty();
        assertThat(retried.at("/outcome")).isEqualTo("FAILED");
        assertThat(retried.at("/first/id")).isEqualTo(id);
        assertThat(retried.at("/first/cause")).contains("PSQLException 23502");
        assertThat(projection.told(poisoned)).isEmpty();
        assertThat(awaitWaiting(1).at("/id").asString()).isEqualTo(id);
    }

    @Test
    void a_retry_that_meets_what_any_event_would_have_met_is_undone_whole() {
        breakWith(Fault.THROWS);
        withdraw(poisoned, 0);
        String id = awaitWaiting(0).at("/id").asString();
        breakWith(_ -> {
            throw new CannotAcquireLockException("somebody else won");
        });
        admin.post("/dead-letters/" + id + "/retry", Map.of()).hasStatus(503);
        assertThat(projection.told(poisoned)).isEmpty();
        assertThat(awaitWaiting(0).at("/cause").asString()).contains("IllegalStateException");
    }

    @Test
    void a_discarded_event_is_left_out_and_those_behind_it_can_be_retried() {
        breakWith(Fault.THROWS);
        withdraw(poisoned, 0);
        withdraw(poisoned, 1);
        admin.delete("/dead-letters/" + awaitWaiting(1).at("/id").asString()).hasStatus(204);
        FragileProjection.FAULTS.clear();
        JsonNode next = awaitWaiting(0);
        assertThat(next.has("cause")).isFalse();
        assertThat(retry(next.at("/id").asString()).at("/outcome")).isEqualTo("DONE");
        assertThat(projection.told(poisoned)).containsExactly(1L);
    }

    @Test
    void a_processor_that_starts_anew_and_other_nodes_know_what_waits() {
        breakWith(Fault.THROWS);
        withdraw(poisoned, 0);
        awaitWaiting(0);
        EventProcessor processor = processing.eventProcessor(FragileProjection.GROUP).orElseThrow();
        processor.shutDown();
        FragileProjection.FAULTS.clear();
        withdraw(poisoned, 1);
        processor.start();
        awaitWaiting(1);
        try (Node other = Node.start("query")) {
            assertThat(admin.at(other.caller()).get("/dead-letters?group=" + FragileProjection.GROUP).hasStatus(200)
                    .at("/items/0/aggregate")).isEqualTo(poisoned);
        }
        assertThat(projection.told(poisoned)).isEmpty();
    }

    @Test
    void what_any_event_would_have_met_sets_no_event_aside() {
        AtomicInteger tries = new AtomicInteger();
        breakWith(_ -> {
            if (tries.incrementAndGet() < 3) {
                throw new CannotAcquireLockException("somebody else won");
            }
        });
        withdraw(poisoned, 0);
        awaitTold(poisoned, 0L);
        assertThat(tries).hasValue(3);
        assertThat(letters()).isEmpty();
    }

    @Test
    void thousands_of_poisoned_sequences_do_not_stop_the_group_and_are_counted_and_listed_in_pages() {
        List<String> dreams = IntStream.range(0, 1_100).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        dreams.forEach(dream -> FragileProjection.FAULTS.put(dream, Fault.THROWS));
        transactions.executeWithoutResult(_ -> dreams.forEach(dream -> publish(dream, 0)));
        withdraw(healthy, 0);
        awaitTold(healthy, 0L);
        Gauge waiting = meters.get("dreamlog.dead.letters").tag("group", FragileProjection.GROUP).gauge();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> waiting.value() == dreams.size());
        List<String> listed = new ArrayList<>();
        String path = "/dead-letters?limit=100&group=" + FragileProjection.GROUP;
        Answer page = admin.get(path).hasStatus(200);
        page.json().at("/items").forEach(item -> listed.add(item.at("/aggregate").asString()));
        while (!page.at("/next").isEmpty()) {
            page = admin.get(path + "&cursor=" + page.at("/next")).hasStatus(200);
            page.json().at("/items").forEach(item -> listed.add(item.at("/aggregate").asString()));
        }
        assertThat(listed).isEqualTo(dreams);
        admin.get("/dead-letters?cursor=" + admin.get(path).at("/next")).hasStatus(400);
    }

    @Test
    void no_answer_no_row_and_no_line_of_the_log_repeats_what_an_error_says(CapturedOutput output) {
        breakWith(Fault.THROWS);
        withdraw(poisoned, 0);
        Answer retried = retry(awaitWaiting(0).at("/id").asString());
        assertThat(retried.response().body()).doesNotContain(FragileProjection.SECRET);
        assertThat(jdbc.sql("select letter::text from eventstore.dead_letter letter").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains(FragileProjection.SECRET));
        assertThat(output.getAll()).contains("Set aside event").doesNotContain(FragileProjection.SECRET);
    }

    @Test
    void what_an_administrator_decides_is_history() {
        breakWith(Fault.THROWS);
        withdraw(poisoned, 0);
        String id = awaitWaiting(0).at("/id").asString();
        retry(id);
        assertThat(admin.delete("/dead-letters/" + id).hasStatus(204).header("Consistency-Token")).isNotEmpty();
        JsonNode history = admin.get("/audit/events?type=audit.read&actor=" + admin.get("/accounts/me").at("/id"))
                .json();
        assertThat(history.at("/items/0/payload/operation").asString()).isEqualTo("dead-letter-retry");
        assertThat(history.at("/items/0/payload/parameters/id").asString()).isEqualTo(id);
        assertThat(history.at("/items/1/payload/operation").asString()).isEqualTo("dead-letter-discard");
    }

    @Test
    void only_administrators_come_near_and_only_to_what_there_is() {
        String nothing = "/dead-letters/" + UUID.randomUUID();
        Caller stranger = new Caller("http://localhost:" + port);
        Caller dreamer = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        Caller auditor = auditor(stranger);
        for (Caller other : List.of(dreamer, auditor)) {
            other.get("/dead-letters").hasStatus(403);
            other.post(nothing + "/retry", Map.of()).hasStatus(403);
            other.delete(nothing).hasStatus(403);
        }
        stranger.get("/dead-letters").hasStatus(401);
        stranger.delete(nothing).hasStatus(401);
        admin.post(nothing + "/retry", Map.of()).hasStatus(404);
        admin.delete(nothing).hasStatus(404);
        admin.delete("/dead-letters/7").hasStatus(404);
        admin.get("/dead-letters?group=no.such.group").hasStatus(200);
    }

    private Caller auditor(Caller stranger) {
        String email = UUID.randomUUID() + "@example.org";
        Answer joined = stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Eye"));
        registration.grant(AccountId.of(joined.at("/id")), Role.AUDITOR);
        return stranger.signedIn(email, PASSWORD);
    }

    private void breakWith(Consumer<JdbcClient> fault) {
        FragileProjection.FAULTS.put(poisoned, fault);
    }

    private void withdraw(String dream, long sequence) {
        transactions.executeWithoutResult(_ -> publish(dream, sequence));
    }

    private void publish(String dream, long sequence) {
        log.publish(new GenericDomainEventMessage<>("Test", dream, sequence,
                new DreamWithdrawn(dream, UUID.randomUUID().toString())));
    }

    private Answer retry(String id) {
        return admin.post("/dead-letters/" + id + "/retry", Map.of()).hasStatus(200);
    }

    private JsonNode letters() {
        return admin.get("/dead-letters?group=" + FragileProjection.GROUP).hasStatus(200).json().at("/items");
    }

    /** The only sequence that waits, once so many events wait behind its first. */
    private JsonNode awaitWaiting(int behind) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::letters,
                items -> items.size() == 1 && items.at("/0/waiting").asInt() == behind).at("/0");
    }

    private void awaitTold(String dream, Long... sequence) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(projection.told(dream)).containsExactly(sequence));
    }
}
