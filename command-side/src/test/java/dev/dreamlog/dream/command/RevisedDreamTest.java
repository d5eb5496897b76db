package dev.dreamlog.dream.command;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.contract.command.ChangeReading;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamKind;

import static org.assertj.core.api.Assertions.assertThat;

class RevisedDreamTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final DreamContent FELL = new DreamContent(
            "I fell off the tower and flew away.", "Flight", LocalDate.of(2026, 11, 20), "en", DreamKind.LUCID, 2, 3,
            List.of("joy"), List.of("tower"));

    private final JsonMapper json = JsonMapper.builder().addModule(ChangeReading.module()).build();

    @Test
    void a_field_that_is_left_out_stays() {
        assertThat(revised("{}")).isEqualTo(FELL);
    }

    @Test
    void a_field_that_is_named_changes_and_nothing_else_does() {
        DreamContent revised = revised("{\"mood\":-1}");
        assertThat(revised.mood()).isEqualTo(-1);
        assertThat(revised.title()).isEqualTo("Flight");
    }

    @Test
    void null_clears_what_may_be_empty() {
        assertThat(revised("{\"title\":null}").title()).isNull();
    }

    @Test
    void null_does_not_clear_what_every_dream_has() {
        assertThat(complaints("{\"text\":null}")).hasSize(1);
        assertThat(complaints("{\"kind\":null}")).hasSize(1);
    }

    @Test
    void what_a_field_is_changed_to_keeps_the_limits_of_a_new_dream() {
        assertThat(complaints("{\"text\":\"too short\"}")).hasSize(1);
        assertThat(complaints("{\"mood\":3}")).hasSize(1);
        assertThat(complaints("{\"tags\":[\"\"]}")).hasSize(1);
        assertThat(complaints("{\"tags\":[\"a\",\"b\"],\"lucidity\":5}")).isEmpty();
    }

    private DreamContent revised(String body) {
        return json.readValue(body, RevisedDream.class).revision().applyTo(FELL);
    }

    private List<String> complaints(String body) {
        return VALIDATOR.validate(json.readValue(body, RevisedDream.class)).stream()
                .map(complaint -> complaint.getPropertyPath().toString()).toList();
    }
}
