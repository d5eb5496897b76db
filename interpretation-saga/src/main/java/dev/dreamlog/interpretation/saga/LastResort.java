package dev.dreamlog.interpretation.saga;

import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.dreamlog.contract.api.Refusal;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.saga.work.PassingTrouble;

/**
 * Keeps one interpretation that the saga cannot go on with from holding up all others. A saga that throws stops its
 * processor, which comes back to the event a little later, after a restart too. After some tries the saga is not asked
 * any more: the interpretation fails, and its dreamer may ask anew. Tries are counted in memory; a restart grants some
 * more, which does no harm.
 */
final class LastResort implements MessageHandlerInterceptor<EventMessage<?>> {

    static final int TRIES = 3;
    static final Failure STUCK = new Failure("stuck", "Something on our side kept the interpretation from going on.");
    private static final int REMEMBERED = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final CommandGateway commands;
    private final PassingTrouble passing;
    private final Map<String, Integer> failures = new LinkedHashMap<>();

    LastResort(CommandGateway commands, PassingTrouble passing) {
        this.commands = commands;
        this.passing = passing;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain saga) throws Exception {
        EventMessage<?> event = work.getMessage();
        if (event.getPayload() instanceof InterpretationEvent told && failuresOf(event) >= TRIES) {
            giveUp(told);
            return null;
        }
        try {
            return saga.proceed();
        } catch (Exception | StackOverflowError | LinkageError e) {
            if (!passing.isCauseOf(e)) {
                note(event);
            }
            throw e;
        }
    }

    /** Also told of an interpretation that has ended: then there is nothing to give up. */
    private void giveUp(InterpretationEvent event) {
        LOG.error("The saga failed {} times on {} of interpretation {}, which is given up", TRIES,
                event.getClass().getSimpleName(), event.interpretationId());
        try {
            commands.sendAndWait(
                    new GiveUp(InterpretationId.of(event.interpretationId()), STUCK, false),
                    InterpretationSaga.BY_ME.and(Provenance.REASON, STUCK.code()));
        } catch (Refusal e) {
            LOG.warn("There is no interpretation {} to give up: {}", event.interpretationId(), e.code());
        }
    }

    private synchronized int failuresOf(EventMessage<?> event) {
        return failures.getOrDefault(event.getIdentifier(), 0);
    }

    private synchronized void note(EventMessage<?> event) {
        failures.merge(event.getIdentifier(), 1, Integer::sum);
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }
}
