package dev.dreamlog.audit.query.replay;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {

    @Test
    void every_field_that_differs_is_named_however_deep_and_no_other() {
        Map<String, Object> before = Map.of("content", Map.of("text", "I fell", "kind", "LUCID"), "favourite", false);
        Map<String, Object> after = Map.of("content", Map.of("text", "I flew", "kind", "LUCID"), "favourite", true);
        assertThat(Changes.between(before, after)).containsExactlyInAnyOrder(
                StateChange.of("/content/text", "I fell", "I flew"), StateChange.of("/favourite", false, true));
    }

    @Test
    void what_comes_is_told_field_by_field_and_what_goes_as_a_whole() {
        Map<String, Object> shared = Map.of("shared", Map.of("anonymous", true));
        assertThat(Changes.between(Map.of(), shared))
                .containsExactly(StateChange.of("/shared/anonymous", null, true));
        assertThat(Changes.between(shared, Map.of()))
                .containsExactly(StateChange.of("/shared", Map.of("anonymous", true), null));
    }

    @Test
    void of_a_sorted_list_it_is_told_what_came_and_what_went() {
        assertThat(Changes.between(Map.of("likedBy", List.of("a", "c")), Map.of("likedBy", List.of("b", "c"))))
                .containsExactly(StateChange.ofList("/likedBy", List.of("b"), List.of("a")));
    }

    @Test
    void a_list_in_an_order_of_its_own_is_shown_whole() {
        assertThat(Changes.between(Map.of("tags", List.of("sea", "fear")), Map.of("tags", List.of("fear", "sea"))))
                .containsExactly(StateChange.of("/tags", List.of("sea", "fear"), List.of("fear", "sea")));
    }

    @Test
    void a_field_is_named_as_json_pointers_name_it() {
        assertThat(Changes.between(Map.of(), Map.of("a/b~c", 1)))
                .containsExactly(StateChange.of("/a~1b~0c", null, 1));
    }

    @Test
    void equal_states_do_not_differ() {
        Map<String, Object> state = Map.of("place", Map.of("kind", "InBin"), "likedBy", List.of());
        assertThat(Changes.between(state, state)).isEmpty();
    }
}
