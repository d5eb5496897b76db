package dev.dreamlog.dream.command;

import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.VersionConflict;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.dream.api.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class SharedDreamTest extends Dreamt {

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
}
