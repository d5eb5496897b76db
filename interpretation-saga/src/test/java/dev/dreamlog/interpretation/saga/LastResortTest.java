package dev.dreamlog.interpretation.saga;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LastResortTest {

    private static final String ID = "01934c3e-0000-7000-8000-000000001001";
    private static final GiveUp GIVEN_UP = new GiveUp(InterpretationId.of(ID), LastResort.STUCK, false);

    private final List<Object> sent = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final EventMessage<?> poisoned = new GenericEventMessage<>(new AttemptStarted(ID, 1));
    private boolean passing;

    private final LastResort lastResort = new LastResort(DefaultCommandGateway.builder().commandBus(bus).build(),
            _ -> passing);

    LastResortTest() {
        bus.subscribe(GiveUp.class.getName(), command -> sent.add(command.getPayload()));
    }

    @Test
    void a_saga_that_throws_is_asked_three_times_and_then_its_interpretation_is_given_up() throws Exception {
        failOnTries(LastResort.TRIES);
        assertThat(sent).isEmpty();
        tell(poisoned, "not asked any more");
        assertThat(sent).containsExactly(GIVEN_UP);
    }

    @Test
    void other_events_go_to_the_saga_meanwhile() throws Exception {
        failOnTries(LastResort.TRIES);
        assertThat(tell(new GenericEventMessage<>(new AttemptStarted(ID, 2)), "asked")).isEqualTo("asked");
        assertThat(sent).isEmpty();
    }

    @Test
    void trouble_that_passes_is_waited_for_without_end() throws Exception {
        passing = true;
        failOnTries(10);
        assertThat(tell(poisoned, "asked")).isEqualTo("asked");
        assertThat(sent).isEmpty();
    }

    private void failOnTries(int tries) {
        for (int i = 0; i < tries; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> lastResort.handle(new DefaultUnitOfWork<>(poisoned), () -> {
                        throw new IllegalStateException("the saga broke");
                    }));
        }
    }

    private @Nullable Object tell(EventMessage<?> event, Object answer) throws Exception {
        return lastResort.handle(new DefaultUnitOfWork<>(event), () -> answer);
    }
}
