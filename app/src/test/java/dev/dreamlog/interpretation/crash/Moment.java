package dev.dreamlog.interpretation.crash;

import java.util.regex.Pattern;
import javax.sql.DataSource;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.interpreter.Interpreter;

/** When a node dies: at which call of which of its parts, and what the database holds of the interpretation then. */
enum Moment {

    JOB_TAKEN_BEFORE_THE_CALL(Interpreter.class, Side.BEFORE, "interpret",
            "attempt-started, job taken, saga alive"),

    DURING_THE_STREAM(Interpreter.class, Side.AFTER, "chunk",
            "attempt-started, job taken, saga alive"),

    ANSWERED_BEFORE_THE_COMMAND(CommandGateway.class, Side.BEFORE, "sendAndWait",
            "attempt-started, job taken, saga alive"),

    COMMAND_APPENDED_BEFORE_THE_JOB_IS_REMOVED(CommandGateway.class, Side.AFTER, "sendAndWait",
            "completed, job taken, saga (alive|ended)"),

    SAGA_ENDED_BEFORE_ITS_TOKEN_IS_STORED(SagaStore.class, Side.AFTER, "deleteSaga",
            "completed, (no job|job taken), saga alive"),

    /** Comes last: whoever stands here takes no more jobs. */
    BEFORE_THE_JOB_IS_TAKEN(DataSource.class, Side.BEFORE, "prepareStatement",
            "attempt-started, job waiting, saga alive");

    /** Of the call. */
    enum Side {
        BEFORE, AFTER
    }

    private final Class<?> part;
    private final Side side;
    private final String call;
    private final Pattern traces;

    Moment(Class<?> part, Side side, String call, String traces) {
        this.part = part;
        this.side = side;
        this.call = call;
        this.traces = Pattern.compile(traces);
    }

    boolean concerns(Object bean) {
        return part.isInstance(bean);
    }

    boolean is(Side now, String method, @Nullable Object[] arguments) {
        return now == side && method.equals(call) && isAbout(arguments[0]);
    }

    boolean left(String found) {
        return traces.matcher(found).matches();
    }

    private boolean isAbout(@Nullable Object argument) {
        return switch (this) {
            case BEFORE_THE_JOB_IS_TAKEN -> takesAJob(String.valueOf(argument));
            case ANSWERED_BEFORE_THE_COMMAND, COMMAND_APPENDED_BEFORE_THE_JOB_IS_REMOVED ->
                argument instanceof CompleteInterpretation;
            default -> true;
        };
    }

    private static boolean takesAJob(String sql) {
        return sql.contains("saga.model_job") && sql.contains("SKIP LOCKED");
    }
}
