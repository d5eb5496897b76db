package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.social.api.FindFeedPage;

import static java.time.ZoneOffset.UTC;

/** Reads the posts a reader may see. */
@Component
class PostTable {

    private static final String VISIBLE = " where" + WhatReadersSee.POST;
    private static final String SEEN = PostRow.COLUMNS + WhatReadersSee.POSTS + VISIBLE;
    private static final String LATEST_FIRST = " and p.shared_at is not null"
            + " order by p.shared_at desc, p.dream_id desc limit :limit";
    private static final String BEFORE = " and (p.shared_at, p.dream_id) < (:sharedAt, :post)";
    private static final String SAYING = " and p.words @@ (select asked(:earlier, :head, :last))";
    private static final String TEXTS = "select coalesce(p.title, '') || ' ' || p.text from"
            + WhatReadersSee.POSTS + VISIBLE + LATEST_FIRST;
    private static final String TRENDING = PostRow.COLUMNS + WhatReadersSee.POSTS + """
              join trending t on t.post_id = p.dream_id and t.edition = :edition
            where (cast(:after as uuid) is null
                or t.rank > (select rank from trending where edition = :edition and post_id = :after))
              and p.shared_at is not null and
            """ + WhatReadersSee.POST + " order by t.rank limit :limit";
    private static final String ONE = SEEN + " and p.dream_id = :post";
    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostRow> latest(@Nullable UUID reader, FindFeedPage.@Nullable Place before, int limit) {
        return latest(reader, "", before, limit, UnaryOperator.identity());
    }

    /** What the database answers by an index of its own over a column that no row brings along. */
    List<PostRow> saying(@Nullable UUID reader, Question words, FindFeedPage.@Nullable Place before, int limit) {
        return latest(reader, SAYING, before, limit, asking -> asking.param("earlier", words.before())
                .param("head", words.head()).param("last", words.last()));
    }

    private List<PostRow> latest(@Nullable UUID reader, String condition, FindFeedPage.@Nullable Place before,
            int limit, UnaryOperator<StatementSpec> parameters) {
        String sql = SEEN + condition + (before == null ? "" : BEFORE) + LATEST_FIRST;
        StatementSpec asking = parameters.apply(jdbc.sql(sql)).param("reader", reader).param("limit", limit);
        return rows(before == null
                ? asking
                : asking.param("sharedAt", before.sharedAt().atOffset(UTC)).param("post", before.postId().value()));
    }

    List<String> latestTexts(@Nullable UUID reader, int limit) {
        return jdbc.sql(TEXTS).param("reader", reader).param("limit", limit).query((row, _) -> row.getString(1)).list();
    }

    /** @param after the post before in that edition; null begins at its first */
    List<PostRow> trending(@Nullable UUID reader, Instant edition, @Nullable UUID after, int limit) {
        return rows(jdbc.sql(TRENDING).param("reader", reader).param("edition", edition.atOffset(UTC))
                .param("after", after).param("limit", limit));
    }

    Optional<PostRow> one(@Nullable UUID reader, UUID post) {
        return rows(jdbc.sql(ONE).param("reader", reader).param("post", post)).stream().findFirst();
    }

    private static List<PostRow> rows(StatementSpec asking) {
        return asking.query((row, _) -> PostRow.of(row)).list();
    }
}
