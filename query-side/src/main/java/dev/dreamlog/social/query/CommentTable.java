package dev.dreamlog.social.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the comments a reader may see; whether that reader may see their post is asked before. */
interface CommentTable extends Repository<CommentRow, UUID> {

    String VISIBLE = "from CommentRow c join fetch c.author author join PostRow p on p.dreamId = c.postId"
            + " where c.postId = :post and" + WhatReadersSee.COMMENT;
    String HIDDEN = " from BondRow b join AuthorRow author on" + WhatReadersSee.BLOCK
            + " join CommentRow c on c.author = author join PostRow p on p.dreamId = c.postId"
            + " where not c.deleted and not" + WhatReadersSee.NAMELESS;
    String OLDEST_FIRST = " order by c.commentId";

    @Query("select c " + VISIBLE + OLDEST_FIRST)
    List<CommentRow> oldest(@Nullable UUID reader, UUID post, Limit limit);

    @Query("select c " + VISIBLE + " and c.commentId > :after" + OLDEST_FIRST)
    List<CommentRow> after(@Nullable UUID reader, UUID post, UUID after, Limit limit);

    /** The posts under which a block hides anything from this reader, once for each comment it hides. */
    @Query("select c.postId" + HIDDEN + " and c.postId in :posts")
    List<UUID> hiddenUnder(UUID reader, Collection<UUID> posts);

    /** How many comments a block hides from this reader under posts of their own that stand. */
    @Query("select count(*)" + HIDDEN + " and p.dreamer.accountId = :reader and p.sharedAt is not null")
    long hiddenFrom(UUID reader);
}
