package dev.dreamlog.eventstore.deadletter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets an event that cannot be handled leave nothing behind. A batch of events is one transaction: what a handler did
 * before it threw would be committed with the rest, and after an SQL error PostgreSQL takes no further statement. So
 * the first failure rolls the whole batch back, and from then on each event of that segment is handled behind a
 * savepoint, until there was no failure for long; the event that fails there is undone alone and set aside. As long
 * as all is well nobody pays for savepoints, and many bad events cost one rollback and not one each.
 */
public final class Care implements MessageHandlerInterceptor<EventMessage<?>>, EnqueuePolicy<EventMessage<?>> {

    /** More than any batch: the event that failed must be met again while care is taken. */
    private static final int CALM_AFTER = 1_000;
    private static final String SAVEPOINT = Care.class.getName();

    private static final Logger logger = LoggerFactory.getLogger(Care.class);

    private final JdbcTemplate jdbc;
    private final Map<String, Integer> eventsToGo = new ConcurrentHashMap<>();

    public Care(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain handlers) throws Exception {
        if (!isTakenIn(work)) {
            return handlers.proceed();
        }
        ConnectionCallback<Savepoint> set = Connection::setSavepoint;
        Savepoint before = jdbc.execute(set);
        work.resources().put(SAVEPOINT, before);
        Object result = handlers.proceed();
        work.resources().remove(SAVEPOINT);
        onConnection(connection -> connection.releaseSavepoint(before));
        return result;
    }

    /** Sets an event aside when it is to blame and its effects could be undone; else the batch has to be repeated. */
    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        WordlessCause cause = new WordlessCause(failure);
        if (Circumstances.explain(failure)) {
            throw cause;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        eventsToGo.put(segment(work), CALM_AFTER);
        if (!(work.resources().get(SAVEPOINT) instanceof Savepoint before)) {
            throw cause;
        }
        onConnection(connection -> connection.rollback(before));
        logger.warn("Set aside event {}: {}", letter.message().getIdentifier(), cause.message());
        return Decisions.enqueue(cause);
    }

    private boolean isTakenIn(UnitOfWork<?> work) {
        return work.resources().containsKey(DeadLetter.class.getName()) || (!eventsToGo.isEmpty() && counts(work));
    }

    private boolean counts(UnitOfWork<?> work) {
        return eventsToGo.computeIfPresent(segment(work), (_, left) -> left > 0 ? left - 1 : null) != null;
    }

    /** The processor and segment whose thread this is, as Axon names them among a batch's resources. */
    private static String segment(UnitOfWork<?> work) {
        return work.root().resources().entrySet().stream().filter(entry -> entry.getKey().endsWith("/SegmentId"))
                .map(Object::toString).findFirst().orElse("no segment");
    }

    private void onConnection(OnConnection change) {
        ConnectionCallback<Boolean> callback = connection -> {
            change.apply(connection);
            return true;
        };
        jdbc.execute(callback);
    }

    @FunctionalInterface
    private interface OnConnection {
        void apply(Connection connection) throws SQLException;
    }
}
