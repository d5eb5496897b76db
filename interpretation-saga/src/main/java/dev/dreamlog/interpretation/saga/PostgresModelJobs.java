package dev.dreamlog.interpretation.saga;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue of model calls, kept in PostgreSQL and worked off by db-scheduler: any node takes the next job, holds
 * it by a heartbeat, and a job whose worker died goes to another. It has threads of its own, as many as model
 * calls are allowed at once, so that a model that hangs holds up nothing but other model calls.
 */
@Component
final class PostgresModelJobs implements ModelJobs, SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);
    /** When even the outcome could not be recorded, as when the database is away or the node goes down. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final OneTimeTask<ModelJob> callModel;
    private final Scheduler scheduler;
    private volatile boolean running;

    PostgresModelJobs(DataSource dataSource, ModelWorker worker, Patience patience) {
        callModel = Tasks.oneTime("call-model", ModelJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((job, _) -> worker.work(job.getData()));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), callModel)
                .tableName("saga.model_job").serializer(new JsonJobs()).threads(patience.atOnce())
                .pollUsingLockAndFetch(0.5, 1.0).pollingInterval(POLL).heartbeatInterval(patience.heartbeat())
                .missedHeartbeatsLimit(4).shutdownMaxWait(Duration.ofSeconds(1)).build();
    }

    @Override
    public void enqueue(ModelJob job) {
        scheduler.scheduleIfNotExists(callModel.instance(job.key(), job), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
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
