package dev.dreamlog.social.query.friendship;

import java.util.List;
import java.util.UUID;

import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.social.api.AccountBlocked;
import dev.dreamlog.social.api.AccountUnblocked;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.BlockPage;
import dev.dreamlog.social.api.BlockView;
import dev.dreamlog.social.api.FindBlocks;
import dev.dreamlog.social.api.FindFriends;
import dev.dreamlog.social.api.FriendPage;
import dev.dreamlog.social.api.FriendView;
import dev.dreamlog.social.api.FriendshipAsked;
import dev.dreamlog.social.api.FriendshipEnded;
import dev.dreamlog.social.api.FriendshipMade;
import dev.dreamlog.social.api.FriendshipState;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

import static dev.dreamlog.social.api.FriendshipState.ASKED_BY_ME;
import static dev.dreamlog.social.api.FriendshipState.ASKED_OF_ME;
import static dev.dreamlog.social.api.FriendshipState.STANDING;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** What each of two people sees of what is between them. */
@DreamlogTest
class BondIT {

    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());

    @Autowired
    private QueryGateway queries;
    @Autowired
    private BondProjection projection;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionOperations transactions;
    private Telling bonds;

    @BeforeEach
    void two_people() {
        bonds = new Telling(projection, transactions);
        introduce(ada, "Ada");
        introduce(ben, "Ben");
    }

    @Test
    void a_wish_shows_on_both_sides_and_becomes_a_friendship() {
        bonds.tell(0, asked(ada, ben));
        assertThat(friends(ada)).containsExactly(friend(ben, "Ben", ASKED_BY_ME, 0));
        assertThat(friends(ben)).containsExactly(friend(ada, "Ada", ASKED_OF_ME, 0));
        bonds.tell(1, made(ben, ada));
        assertThat(friends(ada)).containsExactly(friend(ben, "Ben", STANDING, 1));
        assertThat(friends(ben)).containsExactly(friend(ada, "Ada", STANDING, 1));
    }

    @Test
    void what_is_ended_shows_on_neither_side_however_often_the_beginning_is_told_again() {
        bonds.tell(0, asked(ada, ben)).tell(1, made(ben, ada)).tell(2, ended(ada, ben));
        bonds.tell(0, asked(ada, ben)).tell(1, made(ben, ada));
        assertThat(friends(ada)).isEmpty();
        assertThat(friends(ben)).isEmpty();
    }

    @Test
    void who_is_blocked_sees_their_wish_wait_as_if_nothing_had_happened() {
        bonds.tell(0, asked(ben, ada));
        List<FriendView> before = friends(ben);
        bonds.tell(1, blocked(ada, ben));
        assertThat(friends(ben)).isEqualTo(before);
        assertThat(blocks(ben)).isEmpty();
        assertThat(friends(ada)).isEmpty();
        assertThat(blocks(ada)).containsExactly(new BlockView(new Author(ben, "Ben"), Telling.NOON.plus(1, MINUTES)));
    }

    @Test
    void a_block_that_is_taken_back_lets_the_others_wish_show_as_it_was() {
        bonds.tell(0, asked(ben, ada)).tell(1, blocked(ada, ben))
                .tell(2, new AccountUnblocked(ada.toString(), ben.toString()));
        assertThat(blocks(ada)).isEmpty();
        assertThat(friends(ada)).containsExactly(friend(ben, "Ben", ASKED_OF_ME, 0));
    }

    @Test
    void both_may_block_and_each_sees_only_their_own_block() {
        bonds.tell(0, blocked(ada, ben)).tell(1, blocked(ben, ada))
                .tell(2, new AccountUnblocked(ada.toString(), ben.toString()));
        assertThat(blocks(ada)).isEmpty();
        assertThat(blocks(ben)).extracting(BlockView::account).containsExactly(new Author(ada, "Ada"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        List<AccountId> others = List.of(numbered(1), numbered(2), numbered(3));
        others.forEach(other -> {
            introduce(other, "Somebody");
            bonds.tell(0, asked(ada, other));
            bonds.tell(1, blocked(ben, other));
        });
        FriendPage first = queries.query(new FindFriends(ada, null, 2), FriendPage.class).join();
        assertThat(first.items()).extracting(view -> view.account().id()).containsExactly(numbered(1), numbered(2));
        assertThat(first.more()).isTrue();
        FriendPage second = queries.query(new FindFriends(ada, numbered(2), 2), FriendPage.class).join();
        assertThat(second.items()).extracting(view -> view.account().id()).containsExactly(numbered(3));
        assertThat(second.more()).isFalse();
        BlockPage blocked = queries.query(new FindBlocks(ben, numbered(1), 1), BlockPage.class).join();
        assertThat(blocked.items()).extracting(view -> view.account().id()).containsExactly(numbered(2));
        assertThat(blocked.more()).isTrue();
    }

    private void introduce(AccountId account, String name) {
        jdbc.sql("insert into author (account_id, display_name) values (:account, :name)")
                .param("account", account.value()).param("name", name).update();
    }

    private List<FriendView> friends(AccountId reader) {
        return queries.query(new FindFriends(reader, null, 100), FriendPage.class).join().items();
    }

    private List<BlockView> blocks(AccountId reader) {
        return queries.query(new FindBlocks(reader, null, 100), BlockPage.class).join().items();
    }

    private AccountId numbered(int number) {
        return new AccountId(new UUID(number, ada.value().getLeastSignificantBits()));
    }

    private static FriendView friend(AccountId account, String name, FriendshipState state, int minutes) {
        return new FriendView(new Author(account, name), state, Telling.NOON.plus(minutes, MINUTES));
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
}
