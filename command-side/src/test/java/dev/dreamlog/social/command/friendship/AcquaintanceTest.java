package dev.dreamlog.social.command.friendship;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.social.api.AccountBlocked;
import dev.dreamlog.social.api.AccountUnblocked;
import dev.dreamlog.social.api.AcquaintanceId;
import dev.dreamlog.social.api.AskFriendship;
import dev.dreamlog.social.api.BlockAccount;
import dev.dreamlog.social.api.EndFriendship;
import dev.dreamlog.social.api.EraseAcquaintance;
import dev.dreamlog.social.api.FriendshipAsked;
import dev.dreamlog.social.api.FriendshipEnded;
import dev.dreamlog.social.api.FriendshipMade;
import dev.dreamlog.social.api.FriendshipState;
import dev.dreamlog.social.api.Stance;
import dev.dreamlog.social.api.UnblockAccount;

import static org.assertj.core.api.Assertions.assertThat;

class AcquaintanceTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    private static final AccountId NOBODY = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a009"));

    private final Map<AccountId, Stance> table = new HashMap<>();
    private AggregateTestFixture<Acquaintance> two;

    @BeforeEach
    void letAllBeThereButNobody() {
        two = new AggregateTestFixture<>(Acquaintance.class);
        two.registerInjectableResource(new Stances() {
            @Override
            public void keepBoth(AccountId asking, AccountId other) {
                if (other.equals(NOBODY)) {
                    throw new NotFound();
                }
            }

            @Override
            public void write(AccountId account, AccountId other, Stance stance) {
                table.put(account, stance);
            }
        });
    }

    @Test
    void two_accounts_have_one_name_whoever_comes_first() {
        assertThat(new AcquaintanceId(ADA, BEN)).isEqualTo(new AcquaintanceId(BEN, ADA))
                .hasToString("acquaintance:" + ADA + ":" + BEN);
    }

    @Test
    void friendship_is_asked_for_and_not_yet_there() {
        two.givenNoPriorActivity().when(new AskFriendship(ADA, BEN)).expectEvents(asked(ADA, BEN))
                .expectResultMessagePayload(FriendshipState.ASKED_BY_ME);
        assertThat(table).containsEntry(ADA, Stance.FRIENDSHIP).containsEntry(BEN, Stance.NOTHING);
    }

    @Test
    void asking_twice_changes_nothing() {
        two.given(asked(ADA, BEN)).when(new AskFriendship(ADA, BEN)).expectNoEvents()
                .expectResultMessagePayload(FriendshipState.ASKED_BY_ME);
        two.given(asked(ADA, BEN), made(BEN, ADA)).when(new AskFriendship(ADA, BEN)).expectNoEvents()
                .expectResultMessagePayload(FriendshipState.STANDING);
    }

    @Test
    void once_both_have_asked_they_are_friends() {
        two.given(asked(ADA, BEN)).when(new AskFriendship(BEN, ADA)).expectEvents(made(BEN, ADA))
                .expectResultMessagePayload(FriendshipState.STANDING);
        assertThat(table).containsEntry(ADA, Stance.FRIENDSHIP).containsEntry(BEN, Stance.FRIENDSHIP);
    }

    @Test
    void nobody_befriends_or_blocks_themselves() {
        two.givenNoPriorActivity().when(new AskFriendship(ADA, ADA)).expectException(Yourself.class).expectNoEvents();
        two.givenNoPriorActivity().when(new BlockAccount(ADA, ADA)).expectException(Yourself.class).expectNoEvents();
    }

    @Test
    void nobody_befriends_or_blocks_who_is_not_there() {
        two.givenNoPriorActivity().when(new AskFriendship(ADA, NOBODY)).expectException(NotFound.class)
                .expectNoEvents();
        two.givenNoPriorActivity().when(new BlockAccount(ADA, NOBODY)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void either_may_end_a_friendship_and_then_nobody_asks_for_it() {
        two.given(asked(ADA, BEN), made(BEN, ADA)).when(new EndFriendship(ADA, BEN)).expectEvents(ended(ADA, BEN));
        assertThat(table).containsEntry(ADA, Stance.NOTHING).containsEntry(BEN, Stance.NOTHING);
        two.given(asked(ADA, BEN), made(BEN, ADA), ended(ADA, BEN)).when(new AskFriendship(BEN, ADA))
                .expectEvents(asked(BEN, ADA));
    }

    @Test
    void a_wish_can_be_taken_back_and_turned_down() {
        two.given(asked(ADA, BEN)).when(new EndFriendship(ADA, BEN)).expectEvents(ended(ADA, BEN));
        two.given(asked(ADA, BEN)).when(new EndFriendship(BEN, ADA)).expectEvents(ended(BEN, ADA));
    }

    @Test
    void ending_what_is_not_there_changes_nothing() {
        two.givenNoPriorActivity().when(new EndFriendship(ADA, BEN)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        two.given(blocked(ADA, BEN)).when(new EndFriendship(ADA, BEN)).expectNoEvents();
        assertThat(table).containsEntry(ADA, Stance.BLOCK);
    }

    @Test
    void a_block_ends_the_friendship() {
        two.given(asked(ADA, BEN), made(BEN, ADA)).when(new BlockAccount(ADA, BEN))
                .expectEvents(ended(ADA, BEN), blocked(ADA, BEN));
        assertThat(table).containsEntry(ADA, Stance.BLOCK).containsEntry(BEN, Stance.NOTHING);
    }

    @Test
    void a_block_leaves_the_others_unanswered_wish_alone_so_that_it_tells_nothing() {
        two.given(asked(BEN, ADA)).when(new BlockAccount(ADA, BEN)).expectEvents(blocked(ADA, BEN));
        assertThat(table).containsEntry(ADA, Stance.BLOCK).containsEntry(BEN, Stance.FRIENDSHIP);
    }

    @Test
    void blocking_twice_changes_nothing() {
        two.given(blocked(ADA, BEN)).when(new BlockAccount(ADA, BEN)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_is_blocked_may_ask_like_everybody_else_and_makes_no_friend() {
        two.given(blocked(ADA, BEN)).when(new AskFriendship(BEN, ADA)).expectEvents(asked(BEN, ADA))
                .expectResultMessagePayload(FriendshipState.ASKED_BY_ME);
    }

    @Test
    void who_blocks_has_to_unblock_before_asking() {
        two.given(blocked(ADA, BEN)).when(new AskFriendship(ADA, BEN)).expectException(BlockedByYou.class)
                .expectNoEvents();
        two.given(blocked(ADA, BEN), asked(BEN, ADA), unblocked(ADA, BEN)).when(new AskFriendship(ADA, BEN))
                .expectEvents(made(ADA, BEN));
    }

    @Test
    void both_may_block_and_each_takes_back_only_their_own() {
        two.given(blocked(ADA, BEN)).when(new BlockAccount(BEN, ADA)).expectEvents(blocked(BEN, ADA));
        two.given(blocked(ADA, BEN), blocked(BEN, ADA)).when(new UnblockAccount(ADA, BEN))
                .expectEvents(unblocked(ADA, BEN));
        assertThat(table).containsEntry(ADA, Stance.NOTHING).containsEntry(BEN, Stance.BLOCK);
    }

    @Test
    void taking_back_a_block_that_was_never_made_changes_nothing() {
        two.given(blocked(BEN, ADA)).when(new UnblockAccount(ADA, BEN)).expectNoEvents();
        two.given(asked(ADA, BEN), made(BEN, ADA)).when(new UnblockAccount(ADA, BEN)).expectNoEvents();
    }

    @Test
    void of_somebody_erased_neither_friendship_nor_block_remains() {
        two.given(asked(ADA, BEN), made(BEN, ADA)).when(new EraseAcquaintance(ADA, BEN)).expectEvents(ended(ADA, BEN));
        two.given(blocked(BEN, ADA), blocked(ADA, BEN)).when(new EraseAcquaintance(ADA, BEN))
                .expectEvents(unblocked(ADA, BEN), unblocked(BEN, ADA));
        assertThat(table).containsEntry(ADA, Stance.NOTHING).containsEntry(BEN, Stance.NOTHING);
        two.given(asked(ADA, BEN), ended(ADA, BEN)).when(new EraseAcquaintance(ADA, BEN)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static FriendshipAsked asked(AccountId account, AccountId other) {
        return new FriendshipAsked(account.toString(), other.toString());
    }

    private static FriendshipMade made(AccountId account, AccountId other) {
        return new FriendshipMade(account.toString(), other.toString());
    }

    private static FriendshipEnded ended(AccountId account, AccountId other) {
        return new FriendshipEnded(account.toString(), other.toString());
    }

    private static AccountBlocked blocked(AccountId account, AccountId other) {
        return new AccountBlocked(account.toString(), other.toString());
    }

    private static AccountUnblocked unblocked(AccountId account, AccountId other) {
        return new AccountUnblocked(account.toString(), other.toString());
    }
}
