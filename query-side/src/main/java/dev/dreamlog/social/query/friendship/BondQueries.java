package dev.dreamlog.social.query.friendship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.BlockPage;
import dev.dreamlog.social.api.BlockView;
import dev.dreamlog.social.api.FindBlocks;
import dev.dreamlog.social.api.FindFriends;
import dev.dreamlog.social.api.FriendPage;
import dev.dreamlog.social.api.FriendView;
import dev.dreamlog.social.api.FriendshipState;

/** Answers with one's own friends and blocks. Whom the other blocks, and since when, is in no answer. */
@Component
class BondQueries {

    private static final String ON_PAGE = """
            from bond b join author a on a.account_id = b.other_id
            where b.account_id = :reader and (cast(:after as uuid) is null or b.other_id > :after) and %s
            order by b.other_id limit :limit""";
    private static final String FRIENDS = """
            select a.*, b.wished_at as since, case when b.mine <> 'FRIENDSHIP' then 'ASKED_OF_ME'
                when b.theirs <> 'FRIENDSHIP' then 'ASKED_BY_ME' else 'STANDING' end as state
            """ + ON_PAGE.formatted("b.mine <> 'BLOCK' and 'FRIENDSHIP' in (b.mine, b.theirs)");
    private static final String BLOCKS = "select a.*, b.blocked_at as since " + ON_PAGE.formatted("b.mine = 'BLOCK'");
    private final JdbcClient jdbc;

    BondQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    FriendPage on(FindFriends query) {
        List<FriendView> found = find(FRIENDS, query.reader(), query.after(), query.limit(),
                (row, _) -> new FriendView(author(row), FriendshipState.valueOf(row.getString("state")), since(row)));
        return new FriendPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
    }

    @QueryHandler
    BlockPage on(FindBlocks query) {
        List<BlockView> found = find(BLOCKS, query.reader(), query.after(), query.limit(),
                (row, _) -> new BlockView(author(row), since(row)));
        return new BlockPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
    }

    /** One more than asked for tells whether anything follows. */
    private <T> List<T> find(String sql, AccountId reader, @Nullable AccountId after, int limit, RowMapper<T> view) {
        return jdbc.sql(sql).param("reader", reader.value()).param("after", after == null ? null : after.value())
                .param("limit", limit + 1).query(view).list();
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(new AccountId(row.getObject("account_id", UUID.class)), row.getString("display_name"));
    }

    private static Instant since(ResultSet row) throws SQLException {
        return row.getObject("since", OffsetDateTime.class).toInstant();
    }
}
