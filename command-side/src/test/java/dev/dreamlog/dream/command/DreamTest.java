package dev.dreamlog.dream.command;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.VersionConflict;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.FavourDream;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.ReviseDream;
import dev.dreamlog.dream.api.UnfavourDream;

class DreamTest extends Dreamt {

    @Test
    void a_dream_is_recorded_as_it_was_told() {
        journal.givenNoPriorActivity().when(new RecordDream(FALLING, ADA, FELL)).expectEvents(recorded());
    }

    @Test
    void its_dreamer_may_tell_it_differently() {
        journal.given(recorded()).when(new ReviseDream(FALLING, 1, ADA, text(FLEW.text()))).expectEvents(revised())
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_revision_that_changes_nothing_records_nothing() {
        journal.given(recorded()).when(new ReviseDream(FALLING, 1, ADA, text(FELL.text()))).expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_revision_of_an_older_version_is_refused() {
        journal.given(recorded(), revised()).when(new ReviseDream(FALLING, 1, ADA, text("Anything else at all.")))
                .expectException(VersionConflict.class).expectNoEvents();
    }

    @Test
    void to_anybody_else_the_dream_does_not_exist_when_they_try_to_revise_it() {
        journal.given(recorded()).when(new ReviseDream(FALLING, 1, BEN, text(FLEW.text())))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void its_dreamer_may_make_it_a_favourite_and_take_that_back() {
        journal.given(recorded()).when(new FavourDream(FALLING, ADA)).expectEvents(favoured())
                .expectResultMessagePayload(2L);
        openJournal();
        journal.given(recorded(), favoured()).when(new UnfavourDream(FALLING, ADA))
                .expectEvents(new DreamUnfavoured(FALLING.toString(), ADA.toString())).expectResultMessagePayload(3L);
    }

    @Test
    void a_favourite_stays_one_and_what_was_none_stays_none() {
        journal.given(recorded(), favoured()).when(new FavourDream(FALLING, ADA)).expectNoEvents();
        openJournal();
        journal.given(recorded()).when(new UnfavourDream(FALLING, ADA)).expectNoEvents();
    }

    @Test
    void nobody_else_has_favourites_among_somebodys_dreams() {
        journal.given(recorded()).when(new FavourDream(FALLING, BEN)).expectException(NotFound.class)
                .expectNoEvents();
        openJournal();
        journal.given(recorded(), favoured()).when(new UnfavourDream(FALLING, BEN)).expectException(NotFound.class)
                .expectNoEvents();
    }
}
