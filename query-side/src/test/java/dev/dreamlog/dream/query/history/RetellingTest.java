package dev.dreamlog.dream.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.dream.query.history.DreamLog.Told;
import dev.dreamlog.dream.query.history.DreamStep.FieldChange;

import static org.assertj.core.api.Assertions.assertThat;

class RetellingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final DreamId FALLING = new DreamId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    private static final String DREAM = FALLING.toString();
    private static final String ADA = "01934c3e-0000-7000-8000-00000000a001";

    @Test
    void every_event_is_a_version_that_shows_how_the_dream_stood_then() {
        List<DreamView> versions = Retelling.of(told(
                new DreamRecorded(DREAM, ADA, content("I fell.")),
                new DreamRevised(DREAM, ADA, content("I flew.")),
                new DreamShared(DREAM, ADA, Visibility.PUBLIC, true),
                new DreamFavoured(DREAM, ADA),
                new DreamWithdrawn(DREAM, ADA),
                new DreamDeleted(DREAM, ADA),
                new DreamRestored(DREAM, ADA),
                new DreamUnfavoured(DREAM, ADA)));

        assertThat(versions).extracting(DreamView::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(versions).extracting(DreamView::text).startsWith("I fell.", "I flew.").endsWith("I flew.");
        assertThat(versions).extracting(DreamView::visibility).containsExactly(Visibility.PRIVATE, Visibility.PRIVATE,
                Visibility.PUBLIC, Visibility.PUBLIC, Visibility.PRIVATE, Visibility.PRIVATE, Visibility.PRIVATE,
                Visibility.PRIVATE);
        assertThat(versions).extracting(DreamView::anonymous).containsExactly(false, false, true, true, false, false,
                false, false);
        assertThat(versions).extracting(DreamView::favourite).containsExactly(false, false, false, true, true, true,
                true, false);
        assertThat(versions).extracting(DreamView::deletedAt).containsExactly(null, null, null, null, null,
                NOON.plusSeconds(5), null, null);
        assertThat(versions).extracting(DreamView::revisedAt).containsExactly(null, NOON.plusSeconds(1),
                NOON.plusSeconds(1), NOON.plusSeconds(1), NOON.plusSeconds(1), NOON.plusSeconds(1), NOON.plusSeconds(1),
                NOON.plusSeconds(1));
    }

    @Test
    void each_step_names_the_fields_that_it_changed_and_no_other() {
        DreamHistory history = new DreamHistory(_ -> told(
                new DreamRecorded(DREAM, ADA, content("I fell.")),
                new DreamRevised(DREAM, ADA, content("I flew.")),
                new DreamFavoured(DREAM, ADA)), JsonMapper.shared());

        List<DreamStep> steps = history.of(FALLING);
        assertThat(steps).extracting(DreamStep::what).containsExactly("dream.recorded", "dream.revised",
                "dream.favoured");
        assertThat(steps.get(0).changes()).contains(new FieldChange("text", null, "I fell."));
        assertThat(steps.get(1).changes()).containsExactly(new FieldChange("text", "I fell.", "I flew."));
        assertThat(steps.get(2).changes()).containsExactly(new FieldChange("favourite", false, true));
        assertThat(steps).extracting(DreamStep::at).containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
    }

    @Test
    void a_dream_that_never_was_has_no_versions() {
        assertThat(Retelling.of(List.of())).isEmpty();
    }

    private static List<Told> told(DreamEvent... events) {
        return IntStream.range(0, events.length).mapToObj(i -> new Told(events[i], NOON.plusSeconds(i))).toList();
    }

    private static DreamContent content(String text) {
        return new DreamContent(text, "Falling", LocalDate.of(2026, 11, 20), "en", DreamKind.REGULAR, null, null,
                List.of(), List.of("tower"));
    }
}
