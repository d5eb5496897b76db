package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Reads the posts a reader may see. That a post's dreamer is known is part of the question, since accounts may become
 * known later than their posts.
 */
interface PostTable extends Repository<PostRow, UUID> {

    String VISIBLE = "from PostRow p join fetch p.dreamer author where" + WhatReadersSee.POST;
    String LATEST_FIRST = " and p.sharedAt is not null order by p.sharedAt desc, p.dreamId desc";

    String SAYING = VISIBLE
            + " and cast(sql('words @@ (select asked(?, ?, ?))', :earlier, :head, :last) as Boolean)";
    String TRENDING = "from PostRow p join fetch p.dreamer author join TrendingRow t on t.postId = p.dreamId where"
            + WhatReadersSee.POST + " and t.edition = :edition";
    String RANKED = " and p.sharedAt is not null order by t.rank";

    @Query(VISIBLE + LATEST_FIRST)
    List<PostRow> latest(@Nullable UUID reader, Limit limit);

    @Query(VISIBLE + " and (p.sharedAt, p.dreamId) < (:sharedAt, :post)" + LATEST_FIRST)
    List<PostRow> before(@Nullable UUID reader, Instant sharedAt, UUID post, Limit limit);

    /** What the database answers by an index of its own over a column that no row brings along. */
    @Query(SAYING + LATEST_FIRST)
    List<PostRow> saying(@Nullable UUID reader, String earlier, String head, String last, Limit limit);

    @Query(SAYING + " and (p.sharedAt, p.dreamId) < (:sharedAt, :post)" + LATEST_FIRST)
    List<PostRow> saying(@Nullable UUID reader, String earlier, String head, String last, Instant sharedAt, UUID post,
            Limit limit);

    @Query("select coalesce(p.title, '') || ' ' || p.text from PostRow p join p.dreamer author where"
            + WhatReadersSee.POST + LATEST_FIRST)
    List<String> latestTexts(@Nullable UUID reader, Limit limit);

    @Query(TRENDING + RANKED)
    List<PostRow> trending(@Nullable UUID reader, Instant edition, Limit limit);

    @Query(TRENDING
            + " and t.rank > (select l.rank from TrendingRow l where l.edition = :edition and l.postId = :after)"
            + RANKED)
    List<PostRow> trending(@Nullable UUID reader, Instant edition, UUID after, Limit limit);

    @Query(VISIBLE + " and p.dreamId = :post")
    Optional<PostRow> one(@Nullable UUID reader, UUID post);
}
