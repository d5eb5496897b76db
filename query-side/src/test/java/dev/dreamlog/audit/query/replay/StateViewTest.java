package dev.dreamlog.audit.query.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

class StateViewTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));

    private final StateView view = new StateView();

    @Test
    void an_aggregate_is_shown_field_by_field_without_its_help() {
        assertThat(view.of(new Box())).isEqualTo(Map.of(
                "owner", ADA.toString(),
                "place", Map.of("kind", "Shelf", "since", "2026-11-21T12:00:00Z"),
                "keepers", List.of("ada", "ben"),
                "marks", Map.of(ADA.toString(), "OPEN"),
                "decisions", Map.of("r1", "OPEN")));
    }

    @Test
    void what_holds_nothing_has_no_fields() {
        assertThat(view.of(new Object())).isEmpty();
    }

    private sealed interface Place {}

    private record Shelf(Instant since) implements Place {}

    private enum Mark {
        OPEN
    }

    @SuppressWarnings("unused") // read by the view
    private static final class Box {

        private static final String NOBODYS = "a constant is no state";
        private final AccountId owner = ADA;
        private final Place place = new Shelf(Instant.parse("2026-11-21T12:00:00Z"));
        private final Set<String> keepers = new LinkedHashSet<>(List.of("ben", "ada"));
        private final Map<AccountId, Mark> marks = new HashMap<>(Map.of(ADA, Mark.OPEN));
        private final Map<String, Optional<Mark>> decisions = Map.of("r1", Optional.of(Mark.OPEN), "r2",
                Optional.empty());
        private final @Nullable String nothing = null;

        String getterThatIsNoField() {
            return NOBODYS;
        }
    }
}
