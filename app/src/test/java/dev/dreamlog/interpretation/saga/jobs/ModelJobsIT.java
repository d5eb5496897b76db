package dev.dreamlog.interpretation.saga.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.FindPlaceInQueue;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.PlaceInQueue;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The queue of model calls with workers that do as the test says, on nodes that seem dead and are not. */
@ExtendWith(OutputCaptureExtension.class)
class ModelJobsIT {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(100);

    /** Has no role that works on models: it only made the tables, and tells who is where in the line. */
    private static Node door;
    private static DataSource database;
    private static JdbcClient jdbc;
    private static TransactionTemplate transactions;

    private final List<AutoCloseable> running = new ArrayList<>();
    private final CapturedOutput output;
    private final HesitantWorker worker = new HesitantWorker();

    ModelJobsIT(CapturedOutput output) {
        this.output = output;
    }

    @BeforeAll
    static void open() {
        door = new Installation().node("query");
        database = door.part(DataSource.class);
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(door.part(PlatformTransactionManager.class));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from saga.model_job").update();
    }

    @AfterEach
    void stop() throws Exception {
        worker.mayEnd.release(100);
        for (AutoCloseable node : running) {
            node.close();
        }
    }

    @Test
    void an_attempt_that_is_enqueued_twice_is_one_job() {
        PostgresModelJobs node = node(worker, 1, NEVER);
        ModelJob job = job();
        enqueue(node, job);
        enqueue(node, job);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_was_never_enqueued_or_called_off() {
        PostgresModelJobs node = node(worker, 1, NEVER);
        ModelJob kept = job();
        enqueue(node, kept);
        assertThatIllegalStateException().isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            node.enqueue(job());
            node.callOff(kept.interpretationId());
            throw new IllegalStateException("the saga broke");
        }));
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void jobs_are_taken_in_the_order_in_which_they_came_and_each_knows_its_place() {
        PostgresModelJobs node = started(worker, 1, NEVER);
        List<ModelJob> line = List.of(job(), job(), job(), job());
        line.forEach(job -> enqueue(node, job));
        Awaitility.await().until(() -> worker.taken.size() == 1);
        assertThat(line.stream().map(ModelJobsIT::place).toList())
                .containsExactly(Optional.empty(), Optional.of(1), Optional.of(2), Optional.of(3));
        worker.mayEnd.release(100);
        Awaitility.await().until(() -> jobs() == 0);
        assertThat(worker.taken).containsExactlyElementsOf(line);
        assertThat(place(line.getLast())).isEmpty();
    }

    @Test
    void no_more_than_the_allowed_number_is_worked_on_at_once() {
        PostgresModelJobs node = started(worker, 4, NEVER);
        for (int i = 0; i < 6; i++) {
            enqueue(node, job());
        }
        Awaitility.await().until(() -> worker.taken.size() == 4);
        assertThat(new QueueLength(jdbc).now()).isEqualTo(new QueueLength.Now(2, 4));
        worker.mayEnd.release();
        Awaitility.await().until(() -> worker.taken.size() == 5);
        assertThat(new QueueLength(jdbc).now()).isEqualTo(new QueueLength.Now(1, 4));
    }

    @Test
    void with_every_take_the_fence_grows_also_when_the_job_comes_back() {
        Worker impatient = (_, fence) -> {
            worker.fences.add(fence);
            throw new IllegalStateException("not now");
        };
        enqueue(started(impatient, 1, NEVER), job());
        Awaitility.await().until(() -> {
            jdbc.sql("update saga.model_job set execution_time = now() where not picked").update();
            return worker.fences.size() >= 3;
        });
        assertThat(worker.fences).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_node_that_comes_back_after_it_was_thought_dead_is_stopped_and_hinders_nobody() {
        HesitantWorker elsewhere = new HesitantWorker();
        ModelJob job = job();
        enqueue(started(worker, 1, NEVER), job);
        Awaitility.await().until(() -> worker.taken.equals(List.of(job)));
        jdbc.sql("update saga.model_job set last_heartbeat = now() - interval '1 minute'").update();
        started(elsewhere, 1, OFTEN);

        Awaitility.await().until(() -> elsewhere.taken.equals(List.of(job)));
        assertThat(elsewhere.fences.getFirst()).isGreaterThan(worker.fences.getFirst());
        Awaitility.await().until(() -> worker.interrupted.equals(List.of(job)));
        worker.mayEnd.release();
        elsewhere.mayEnd.release();
        Awaitility.await().until(() -> elsewhere.broughtHome.equals(List.of(job)) && jobs() == 0);
        assertThat(worker.broughtHome).isEmpty();
        assertNoAlarm();
    }

    @Test
    void a_node_that_is_done_after_another_took_over_leaves_the_row_to_it_and_raises_no_alarm() {
        ModelJob job = job();
        enqueue(started(worker, 1, NEVER), job);
        Awaitility.await().until(() -> worker.taken.equals(List.of(job)));
        jdbc.sql("update saga.model_job set version = version + 2, picked_by = 'another'").update();
        worker.mayEnd.release(2);
        Awaitility.await().until(() -> worker.broughtHome.equals(List.of(job)) || !worker.interrupted.isEmpty());
        ModelJob next = job();
        enqueue(node(worker, 1, NEVER), next);
        Awaitility.await().until(() -> worker.taken.contains(next));
        assertThat(jdbc.sql("select picked_by from saga.model_job where task_instance = :key")
                .param("key", job.key()).query(String.class).single()).isEqualTo("another");
        assertNoAlarm();
    }

    @Test
    void a_job_that_is_called_off_while_it_waits_is_forgotten_and_others_move_up() {
        PostgresModelJobs node = node(worker, 1, NEVER);
        ModelJob first = job();
        ModelJob second = job();
        enqueue(node, first);
        enqueue(node, second);
        callOff(node, first);
        assertThat(jobs()).isEqualTo(1);
        assertThat(place(second)).contains(1);
    }

    @Test
    void a_job_that_is_called_off_in_hand_is_ended_within_moments_and_its_slot_is_free_again() {
        PostgresModelJobs node = started(worker, 1, NEVER);
        ModelJob first = job();
        ModelJob second = job();
        enqueue(node, first);
        Awaitility.await().until(() -> worker.taken.equals(List.of(first)));
        callOff(node, first);
        Awaitility.await().until(() -> worker.interrupted.equals(List.of(first)));
        worker.mayEnd.release();
        enqueue(node, second);
        Awaitility.await().until(() -> worker.taken.equals(List.of(first, second)));
        worker.mayEnd.release();
        Awaitility.await().until(() -> jobs() == 0);
        assertThat(worker.broughtHome).containsExactly(second);
        assertNoAlarm();
    }

    @Test
    void a_job_that_is_called_off_and_whose_node_died_is_not_worked_on_by_another() {
        PostgresModelJobs node = node(worker, 1, NEVER);
        enqueue(node, job());
        jdbc.sql("update saga.model_job set called_off = true").update();
        node.start();
        running.addFirst(node::stop);
        Awaitility.await().until(() -> jobs() == 0);
        assertThat(worker.taken).isEmpty();
    }

    private PostgresModelJobs started(Worker does, int atOnce, Duration heartbeat) {
        PostgresModelJobs node = node(does, atOnce, heartbeat);
        node.start();
        running.addFirst(node::stop);
        return node;
    }

    private PostgresModelJobs node(Worker does, int atOnce, Duration heartbeat) {
        LeaseKeeper leases = new LeaseKeeper(jdbc);
        running.add(leases::destroy);
        return new PostgresModelJobs(database, jdbc, leases, does, new Capacity(atOnce, heartbeat));
    }

    private static void enqueue(PostgresModelJobs node, ModelJob job) {
        transactions.executeWithoutResult(_ -> node.enqueue(job));
    }

    private static void callOff(PostgresModelJobs node, ModelJob job) {
        transactions.executeWithoutResult(_ -> node.callOff(job.interpretationId()));
    }

    private static Optional<Integer> place(ModelJob job) {
        return door.part(QueryGateway.class).query(new FindPlaceInQueue(job.interpretationId()),
                ResponseTypes.optionalInstanceOf(PlaceInQueue.class)).join().map(PlaceInQueue::position);
    }

    private int jobs() {
        return jdbc.sql("select count(*) from saga.model_job").query(Integer.class).single();
    }

    private void assertNoAlarm() {
        assertThat(output).doesNotContain(" ERROR ");
    }

    private static ModelJob job() {
        return new ModelJob(new InterpretationId(UUID.randomUUID()), 1, new DreamId(UUID.randomUUID()),
                Tradition.JUNGIAN, "en", null, Map.of());
    }
}
