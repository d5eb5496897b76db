package dev.dreamlog.interpretation.saga;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

/** Comes back to a deadline whose handler threw after seconds; the stock task waits five minutes for it. */
final class PromptDeadlines<T> extends OneTimeTask<T> {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Task<T> stock;

    PromptDeadlines(Task<T> stock) {
        super(stock.getName(), stock.getDataClass(), new FailureHandler.OnFailureRetryLater<>(AGAIN));
        this.stock = stock;
    }

    @Override
    public void executeOnce(TaskInstance<T> deadline, ExecutionContext context) {
        stock.execute(deadline, context);
    }
}
