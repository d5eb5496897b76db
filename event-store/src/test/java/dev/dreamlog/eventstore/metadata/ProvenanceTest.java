package dev.dreamlog.eventstore.metadata;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

import dev.dreamlog.eventstore.api.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class ProvenanceTest {

    private static final Map<String, String> CAUSED = Map.of(Provenance.CORRELATION, "request", Provenance.CAUSATION,
            "event", Provenance.REASON, "timed-out");

    @Test
    void what_comes_out_of_a_request_names_it_as_its_cause_and_inherits_who_wanted_it() {
        var message = new GenericCommandMessage<>("command",
                Map.of(Provenance.ACTOR, "ada", Provenance.CORRELATION, "request", "other", "not inherited"));
        assertThat(new CausationProvider().correlationDataFor(message)).isEqualTo(
                Map.of(Provenance.ACTOR, "ada", Provenance.CORRELATION, "request", Provenance.CAUSATION,
                        message.getIdentifier(), Provenance.COMMAND, "String"));
    }

    @Test
    void an_event_is_the_cause_of_what_comes_out_of_it_and_keeps_its_reason_to_itself() {
        var event = new GenericEventMessage<>("event", CAUSED);
        assertThat(new CausationProvider().correlationDataFor(event)).isEqualTo(
                Map.of(Provenance.CORRELATION, "request", Provenance.CAUSATION, event.getIdentifier()));
    }

    @Test
    void a_command_and_a_deadline_hand_on_the_event_that_led_to_them_because_nobody_keeps_them() {
        for (Message<?> passing : List.of(new GenericCommandMessage<>("command", CAUSED),
                new GenericDeadlineMessage<>("deadline", "payload", CAUSED))) {
            Map<String, ?> handedOn = new HashMap<>(new CausationProvider().correlationDataFor(passing));
            handedOn.remove(Provenance.COMMAND);
            assertThat(handedOn).isEqualTo(CAUSED);
        }
    }

    @Test
    void what_was_asked_for_is_named_beside_what_came_of_it_and_not_beside_what_followed() {
        var command = GenericCommandMessage.asCommandMessage(Duration.ZERO);
        Map<String, ?> heritage = new CausationProvider().correlationDataFor(command);
        assertThat(heritage.get(Provenance.COMMAND)).isEqualTo("Duration");
        assertThat(new CausationProvider().correlationDataFor(new GenericEventMessage<>("event", heritage)))
                .doesNotContainKey(Provenance.COMMAND);
    }

    @Test
    void a_message_without_a_request_behind_it_begins_a_story_of_its_own() {
        var message = GenericCommandMessage.asCommandMessage("command");
        assertThat(new CausationProvider().correlationDataFor(message))
                .isEqualTo(Map.of(Provenance.CORRELATION, message.getIdentifier(), Provenance.CAUSATION,
                        message.getIdentifier(), Provenance.COMMAND, "String"));
    }

    @Test
    void a_command_from_outside_says_who_sent_it() {
        assertThat(sent(Map.of()).getMetaData()).isEqualTo(Map.of(Provenance.ACTOR, "ada"));
    }

    @Test
    void a_command_that_already_says_who_wants_it_is_left_alone() {
        assertThat(sent(Map.of(Provenance.ACTOR, "system:saga")).getMetaData())
                .isEqualTo(Map.of(Provenance.ACTOR, "system:saga"));
    }

    private static CommandMessage<?> sent(Map<String, ?> metaData) {
        return new OriginInterceptor(() -> Map.of(Provenance.ACTOR, "ada"))
                .handle(new GenericCommandMessage<>("command", metaData));
    }
}
