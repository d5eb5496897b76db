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

    @Query(VISIBLE + LATEST_FIRST)
    List<PostRow> latest(@Nullable UUID reader, Limit limit);

    @Query(VISIBLE + " and (p.sharedAt, p.dreamId) < (:sharedAt, :post)" + LATEST_FIRST)
    List<PostRow> before(@Nullable UUID reader, Instant sharedAt, UUID post, Limit limit);

    @Query(VISIBLE + " and p.dreamId = :post")
    Optional<PostRow> one(@Nullable UUID reader, UUID post);
}
