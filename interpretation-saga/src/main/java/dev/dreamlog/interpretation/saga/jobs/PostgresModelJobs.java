package dev.dreamlog.interpretation.saga.jobs;

import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.dreamlog.interpretation.api.InterpretationId;

/**
 * The queue of model calls, kept in PostgreSQL and worked off by db-scheduler: any node takes the next job, holds
 * it by a heartbeat, and a job whose worker died goes to another. It has threads of its own, as many as model
 * calls are allowed at once, so that a model that hangs holds up nothing but other model calls.
 */
@Component
final class PostgresModelJobs implements ModelJobs, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresModelJobs.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** When even the outcome could not be recorded, as when the database is away or the node goes down. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final LeaseKeeper leases;
    private final Worker worker;
    private final CommonClock clock;
    private final CustomTask<ModelJob> callModel;
    private final Scheduler scheduler;
    private volatile boolean running;

    PostgresModelJobs(DataSource dataSource, JdbcClient jdbc, LeaseKeeper leases, Worker worker, Capacity capacity) {
        this.jdbc = jdbc;
        this.leases = leases;
        this.worker = worker;
        this.clock = new CommonClock(() -> jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single()
                .toInstant());
        callModel = Tasks.custom("call-model", ModelJob.class)
                .onFailure((failed, row) -> comeBack(failed, row, AGAIN))
                .onDeadExecution((dead, row) -> comeBack(dead, row, Duration.ZERO))
                .execute(this::execute);
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), callModel)
                .tableName("saga.model_job").clock(clock).serializer(new JsonJobs()).threads(capacity.atOnce())
                .pollUsingLockAndFetch(0.5, 1.0).pollingInterval(POLL).heartbeatInterval(capacity.heartbeat())
                .missedHeartbeatsLimit(4).shutdownMaxWait(Duration.ofSeconds(1)).build();
    }

    @Override
    public void enqueue(ModelJob job) {
        scheduler.scheduleIfNotExists(callModel.instance(job.key(), job), clock.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    /** A job that is taken between the two statements is seen by the second. */
    @Override
    public void callOff(InterpretationId interpretation) {
        jdbc.sql("delete from saga.model_job where interpretation_id = :interpretation and not picked")
                .param("interpretation", interpretation.value()).update();
        jdbc.sql("update saga.model_job set called_off = true where interpretation_id = :interpretation")
                .param("interpretation", interpretation.value()).update();
    }

    private CompletionHandler<ModelJob> execute(TaskInstance<ModelJob> task, ExecutionContext context) {
        ModelJob job = task.getData();
        long fence = context.getExecution().version;
        leases.whileOurs(job.key(), fence, () -> worker.work(job, fence)).ifPresent(Runnable::run);
        return (done, row) -> ifStillThere(done, row::stop);
    }

    private void comeBack(ExecutionComplete work, ExecutionOperations<ModelJob> row, Duration pause) {
        ifStillThere(work, () -> row.reschedule(work, clock.now().plus(pause)));
    }

    /** Whoever was first to take the job over says what becomes of its row; that somebody was is no fault. */
    private static void ifStillThere(ExecutionComplete work, Runnable change) {
        try {
            change.run();
        } catch (ExecutionException _) {
            LOG.info("Job {} has gone or gone to another node meanwhile", work.getExecution().getId());
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
