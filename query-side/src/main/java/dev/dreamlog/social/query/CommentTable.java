package dev.dreamlog.social.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentView;

/** Reads the comments a reader may see; whether that reader may see their post is asked before. */
@Component
class CommentTable {

    private static final String OLDEST_FIRST = """
            select c.comment_id, c.text, c.reply_to, c.commented_at, author.account_id, author.display_name
              from %s where %s and c.post_id = :post and (cast(:after as uuid) is null or c.comment_id > :after)
             order by c.comment_id limit :limit""".formatted(WhatReadersSee.COMMENTS, WhatReadersSee.COMMENT);
    private static final String HIDDEN = """
            select count(*) from post p, lateral (select from %s and c.post_id = p.dream_id) hidden
             where p.dreamer_id = :reader and p.shared_at is not null""".formatted(WhatReadersSee.HIDDEN_COMMENTS);
    private final JdbcClient jdbc;

    CommentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after where the page before ended; null begins at the first */
    List<CommentView> oldest(@Nullable UUID reader, PostRow post, @Nullable UUID after, int limit) {
        return jdbc.sql(OLDEST_FIRST).param("reader", reader).param("post", post.dream().value()).param("after", after)
                .param("limit", limit).query((row, _) -> view(row, post)).list();
    }

    /** How many comments a block hides from this reader under posts of their own that stand. */
    long hiddenFrom(UUID reader) {
        return jdbc.sql(HIDDEN).param("reader", reader).query(Long.class).single();
    }

    private static CommentView view(ResultSet row, PostRow post) throws SQLException {
        Author author = PostRow.authorIn(row);
        UUID replyTo = row.getObject("reply_to", UUID.class);
        return new CommentView(new CommentId(row.getObject("comment_id", UUID.class)),
                post.hides(author) ? null : author, row.getString("text"),
                replyTo == null ? null : new CommentId(replyTo),
                row.getObject("commented_at", OffsetDateTime.class).toInstant());
    }
}
