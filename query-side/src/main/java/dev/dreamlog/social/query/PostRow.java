package dev.dreamlog.social.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.Engagement;
import dev.dreamlog.social.api.PostView;

/**
 * A post as one reader may see it.
 *
 * @param hiddenComments so many of its comments a block hides from that reader
 */
record PostRow(DreamId dream, Author dreamer, boolean anonymous, @Nullable String title, String text, String language,
        DreamKind kind, Instant sharedAt, boolean hidden, Engagement engagement, long hiddenComments) {

    /**
     * Of posts as {@link WhatReadersSee#POSTS} joins them, and the numbers that go with them. These are looked up for
     * each row that is shown: joined, the planner would rather read the numbers of all posts there are.
     */
    static final String COLUMNS = """
            select p.dream_id, p.anonymous, p.title, p.text, p.language, p.kind, p.shared_at, author.account_id,
              author.display_name, hiding.post_id is not null as hidden,
              coalesce((select likes from post_tally where post_id = p.dream_id), 0) as likes,
              coalesce((select comments from post_tally where post_id = p.dream_id), 0) as comments,
              (select account_id from post_like where post_id = p.dream_id and account_id = :reader) is not null
                as liked_by_me,
              (select count(*) from %s and c.post_id = p.dream_id) as hidden_comments from
            """
            .formatted(WhatReadersSee.HIDDEN_COMMENTS);

    static PostRow of(ResultSet row) throws SQLException {
        return new PostRow(new DreamId(row.getObject("dream_id", UUID.class)), authorIn(row),
                row.getBoolean("anonymous"), row.getString("title"), row.getString("text"), row.getString("language"),
                DreamKind.valueOf(row.getString("kind")), row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("hidden"),
                new Engagement(row.getLong("likes"), row.getLong("comments"), row.getBoolean("liked_by_me")),
                row.getLong("hidden_comments"));
    }

    static Author authorIn(ResultSet row) throws SQLException {
        return new Author(new AccountId(row.getObject("account_id", UUID.class)), row.getString("display_name"));
    }

    /** A name under the dreamer's own comment would tell who dreamt. */
    boolean hides(Author commenter) {
        return anonymous && commenter.equals(dreamer);
    }

    /**
     * The same to every reader, its dreamer included: an anonymous post names nobody to anybody. Its numbers count what
     * this reader may see, or they would tell of a block. Likes have no names and count for all.
     */
    PostView view() {
        return new PostView(dream, anonymous ? null : dreamer, anonymous, title, text, language, kind, sharedAt,
                hidden ? true : null, engagement.withoutComments(hiddenComments));
    }
}
