package dev.dreamlog.dream.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.VersionConflict;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DeleteDream;
import dev.dreamlog.dream.api.DreamCommand;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.EraseDream;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.RestoreDream;
import dev.dreamlog.dream.api.ReviseDream;
import dev.dreamlog.dream.api.Visibility;

class DreamInTheBinTest extends Dreamt {

    @Test
    void its_dreamer_may_delete_it() {
        journal.given(recorded()).when(new DeleteDream(FALLING, 1, ADA)).expectEvents(deleted());
    }

    @Test
    void a_shared_dream_is_taken_back_before_it_is_deleted() {
        journal.given(recorded(), shared(Visibility.PUBLIC, false)).when(new DeleteDream(FALLING, 2, ADA))
                .expectEvents(withdrawn(), deleted());
    }

    @Test
    void nobody_else_may_delete_it() {
        journal.given(recorded()).when(new DeleteDream(FALLING, 1, BEN)).expectException(NotFound.class)
                .expectNoEvents();
    }

    @Test
    void its_dreamer_may_take_it_out_of_the_bin_for_thirty_days() {
        journal.givenCurrentTime(NOON).andGiven(recorded(), deleted())
                .when(new RestoreDream(FALLING, ADA, NOON.plus(DreamDeleted.KEPT).minusMillis(1)))
                .expectEvents(restored()).expectResultMessagePayload(3L);
    }

    @Test
    void after_thirty_days_in_the_bin_it_is_too_late() {
        journal.givenCurrentTime(NOON).andGiven(recorded(), deleted())
                .when(new RestoreDream(FALLING, ADA, NOON.plus(DreamDeleted.KEPT))).expectException(NotFound.class)
                .expectNoEvents();
    }

    @Test
    void restoring_a_dream_that_lies_in_no_bin_changes_nothing() {
        journal.given(recorded(), deleted(), restored()).when(new RestoreDream(FALLING, ADA, NOON)).expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void nobody_else_may_take_it_out_of_the_bin() {
        journal.given(recorded(), deleted()).when(new RestoreDream(FALLING, BEN, NOON))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void what_is_forgotten_cannot_be_restored() {
        journal.given(recorded(), deleted(), new DreamErased(FALLING.toString(), ADA.toString()))
                .when(new RestoreDream(FALLING, ADA, NOON)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void a_restored_dream_can_be_revised_shared_and_thrown_away_again() {
        journal.given(recorded(), deleted(), restored()).when(new DeleteDream(FALLING, 3, ADA))
                .expectEvents(deleted());
    }

    @Test
    void a_deleted_dream_can_neither_be_revised_nor_deleted_again_nor_read() {
        journal.given(recorded(), deleted()).when(new ReviseDream(FALLING, 2, ADA, text(FLEW.text())))
                .expectException(NotFound.class);
        journal.given(recorded(), deleted()).when(new DeleteDream(FALLING, 2, ADA)).expectException(NotFound.class);
        journal.given(recorded(), deleted()).when(new ReadDream(FALLING, ADA)).expectException(NotFound.class);
    }

    @Test
    void an_erased_persons_dream_is_forgotten() {
        journal.given(recorded()).when(new EraseDream(FALLING)).expectEvents(erased());
    }

    @Test
    void a_shared_dream_is_taken_back_before_it_is_forgotten() {
        journal.given(recorded(), shared(Visibility.PUBLIC, false)).when(new EraseDream(FALLING))
                .expectEvents(withdrawn(), erased());
    }

    @Test
    void a_dream_in_the_bin_is_forgotten_as_well() {
        journal.given(recorded(), deleted()).when(new EraseDream(FALLING)).expectEvents(erased());
    }

    @Test
    void forgetting_a_dream_twice_changes_nothing() {
        journal.given(recorded(), erased()).when(new EraseDream(FALLING)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_forgotten_dream_does_not_exist_for_anybody_not_even_for_an_interpreter() {
        for (DreamCommand wish : List.of(new ReviseDream(FALLING, 2, ADA, text(FLEW.text())),
                new ChangeVisibility(FALLING, 2, ADA, Visibility.PUBLIC, false), new DeleteDream(FALLING, 2, ADA),
                new ReadDream(FALLING, ADA), new ReadDream(FALLING, null))) {
            journal.given(recorded(), erased()).when(wish).expectException(NotFound.class).expectNoEvents();
        }
    }

    @Test
    void deleting_an_older_version_is_refused() {
        journal.given(recorded(), revised()).when(new DeleteDream(FALLING, 1, ADA))
                .expectException(VersionConflict.class).expectNoEvents();
    }
}
