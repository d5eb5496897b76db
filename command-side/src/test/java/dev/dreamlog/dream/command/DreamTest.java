package dev.dreamlog.dream.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.VersionConflict;
import dev.dreamlog.contract.command.PurseAllowance;
import dev.dreamlog.dream.api.Change;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DeleteDream;
import dev.dreamlog.dream.api.DreamCommand;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamRevision;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.EraseDream;
import dev.dreamlog.dream.api.FavourDream;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.RestoreDream;
import dev.dreamlog.dream.api.ReviseDream;
import dev.dreamlog.dream.api.UnfavourDream;
import dev.dreamlog.dream.api.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class DreamTest {

    private static final DreamId FALLING = new DreamId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    private static final AccountId CAT = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a003"));
    private static final AccountId EVE = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a004"));
    private static final DreamContent FELL = told("I fell off the tower and flew away.");
    private static final DreamContent FLEW = told("I did not fall, I flew off the tower.");

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final PurseAllowance allowance = new PurseAllowance(1);
    private final Set<DreamId> hidden = new HashSet<>();
    private AggregateTestFixture<Dream> journal;

    @BeforeEach
    void openJournal() {
        journal = new AggregateTestFixture<>(Dream.class);
        journal.registerInjectableResource(
                (Bonds) (_, reader) -> reader.equals(EVE) ? Bond.BLOCKED
                        : reader.equals(CAT) ? Bond.FRIENDS : Bond.NONE);
        journal.registerInjectableResource((HiddenDreams) hidden::contains);
        journal.registerInjectableResource(allowance);
    }

    @Test
    void only_so_many_dreams_are_shown_to_those_who_did_not_see_them_before() {
        ChangeVisibility share = new ChangeVisibility(FALLING, 1, ADA, Visibility.PUBLIC, false);
        journal.given(recorded()).when(share).expectSuccessfulHandlerExecution();
        journal.given(recorded()).when(share).expectException(RateLimited.class).expectNoEvents();
        journal.given(recorded()).when(new ChangeVisibility(FALLING, 1, ADA, Visibility.PRIVATE, false))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_shown_already_or_may_not_be_shown_costs_nothing() {
        DreamShared shared = new DreamShared(FALLING.toString(), ADA.toString(), Visibility.PUBLIC, false);
        journal.given(recorded(), shared).when(new ChangeVisibility(FALLING, 2, ADA, Visibility.PUBLIC, true))
                .expectSuccessfulHandlerExecution();
        journal.given(recorded()).when(new ChangeVisibility(FALLING, 1, BEN, Visibility.PUBLIC, false))
                .expectException(NotFound.class);
        journal.given(recorded()).when(new ChangeVisibility(FALLING, 7, ADA, Visibility.PUBLIC, false))
                .expectException(VersionConflict.class);
        assertThat(allowance.takenByAll()).isZero();
    }

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
    void its_dreamer_may_share_it() {
        journal.given(recorded()).when(new ChangeVisibility(FALLING, 1, ADA, Visibility.PUBLIC, true))
                .expectEvents(shared(Visibility.PUBLIC, true)).expectResultMessagePayload(2L);
    }

    @Test
    void sharing_twice_alike_changes_nothing() {
        journal.given(recorded(), shared(Visibility.PUBLIC, false))
                .when(new ChangeVisibility(FALLING, 2, ADA, Visibility.PUBLIC, false)).expectNoEvents();
    }

    @Test
    void sharing_with_a_smaller_circle_replaces_the_larger_one() {
        journal.given(recorded(), shared(Visibility.PUBLIC, false))
                .when(new ChangeVisibility(FALLING, 2, ADA, Visibility.FRIENDS, false))
                .expectEvents(shared(Visibility.FRIENDS, false));
    }

    @Test
    void nobody_else_may_share_a_dream() {
        journal.given(recorded()).when(new ChangeVisibility(FALLING, 1, BEN, Visibility.PUBLIC, false))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void sharing_an_older_version_is_refused() {
        journal.given(recorded(), revised()).when(new ChangeVisibility(FALLING, 1, ADA, Visibility.PUBLIC, false))
                .expectException(VersionConflict.class).expectNoEvents();
    }

    @Test
    void a_shared_dream_can_be_taken_back() {
        journal.given(recorded(), shared(Visibility.PUBLIC, false))
                .when(new ChangeVisibility(FALLING, 2, ADA, Visibility.PRIVATE, false)).expectEvents(withdrawn());
    }

    @Test
    void keeping_a_private_dream_private_changes_nothing() {
        journal.given(recorded()).when(new ChangeVisibility(FALLING, 1, ADA, Visibility.PRIVATE, false))
                .expectNoEvents();
    }

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

    @Test
    void deleting_an_older_version_is_refused() {
        journal.given(recorded(), revised()).when(new DeleteDream(FALLING, 1, ADA))
                .expectException(VersionConflict.class).expectNoEvents();
    }

    @Test
    void a_deleted_dream_can_neither_be_revised_nor_deleted_again_nor_read() {
        journal.given(recorded(), deleted()).when(new ReviseDream(FALLING, 2, ADA, text(FLEW.text())))
                .expectException(NotFound.class);
        journal.given(recorded(), deleted()).when(new DeleteDream(FALLING, 2, ADA)).expectException(NotFound.class);
        journal.given(recorded(), deleted()).when(new ReadDream(FALLING, ADA)).expectException(NotFound.class);
    }

    @Test
    void its_dreamer_reads_the_newest_version() {
        journal.given(recorded(), revised()).when(new ReadDream(FALLING, ADA))
                .expectResultMessagePayload(new ReadableDream(ADA, 2, FLEW, false)).expectNoEvents();
    }

    @Test
    void everybody_may_read_a_public_dream() {
        journal.given(recorded(), shared(Visibility.PUBLIC, false)).when(new ReadDream(FALLING, BEN))
                .expectResultMessagePayload(new ReadableDream(ADA, 2, FELL, true));
    }

    @Test
    void nobody_else_may_read_a_private_one_or_one_that_was_taken_back() {
        journal.given(recorded()).when(new ReadDream(FALLING, BEN)).expectException(NotFound.class);
        journal.given(recorded(), shared(Visibility.PUBLIC, false), withdrawn()).when(new ReadDream(FALLING, BEN))
                .expectException(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, false, true, true, false", "PUBLIC, true, true, true, true",
            "FRIENDS, false, true, false, false", "FRIENDS, true, true, false, false",
            "PRIVATE, false, false, false, false"})
    void who_reads_a_dream_hangs_on_its_circle_and_on_a_block_only_where_a_name_stands(Visibility circle,
            boolean anonymous, boolean friend, boolean stranger, boolean blocked) {
        assertThat(mayRead(CAT, circle, anonymous)).isEqualTo(friend);
        assertThat(mayRead(BEN, circle, anonymous)).isEqualTo(stranger);
        assertThat(mayRead(EVE, circle, anonymous)).isEqualTo(blocked);
        assertThat(mayRead(ADA, circle, anonymous)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, false", "PUBLIC, true", "FRIENDS, false"})
    void a_hidden_dream_is_its_dreamers_alone_whatever_its_circle(Visibility circle, boolean anonymous) {
        hidden.add(FALLING);
        assertThat(mayRead(ADA, circle, anonymous)).isTrue();
        assertThat(mayRead(BEN, circle, anonymous)).isFalse();
        assertThat(mayRead(CAT, circle, anonymous)).isFalse();
    }

    private boolean mayRead(AccountId reader, Visibility circle, boolean anonymous) {
        ResultValidator<Dream> asked = (circle == Visibility.PRIVATE
                ? journal.given(recorded())
                : journal.given(recorded(), shared(circle, anonymous))).when(new ReadDream(FALLING, reader));
        try {
            asked.expectSuccessfulHandlerExecution();
            return true;
        } catch (AxonAssertionError _) {
            asked.expectException(NotFound.class);
            return false;
        }
    }

    private static DreamContent told(String text) {
        return new DreamContent(
                text, null, LocalDate.of(2026, 11, 20), "en", DreamKind.REGULAR, null, null, List.of(),
                List.of("tower"));
    }

    private static DreamRevision text(String text) {
        return new DreamRevision(
                Change.to(text), Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep(),
                Change.keep(), Change.keep(), Change.keep());
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

    private static DreamRecorded recorded() {
        return new DreamRecorded(FALLING.toString(), ADA.toString(), FELL);
    }

    private static DreamRevised revised() {
        return new DreamRevised(FALLING.toString(), ADA.toString(), FLEW);
    }

    private static DreamShared shared(Visibility visibility, boolean anonymous) {
        return new DreamShared(FALLING.toString(), ADA.toString(), visibility, anonymous);
    }

    private static DreamWithdrawn withdrawn() {
        return new DreamWithdrawn(FALLING.toString(), ADA.toString());
    }

    private static DreamErased erased() {
        return new DreamErased(FALLING.toString(), ADA.toString());
    }

    private static DreamRestored restored() {
        return new DreamRestored(FALLING.toString(), ADA.toString());
    }

    private static DreamFavoured favoured() {
        return new DreamFavoured(FALLING.toString(), ADA.toString());
    }

    private static DreamDeleted deleted() {
        return new DreamDeleted(FALLING.toString(), ADA.toString());
    }
}
