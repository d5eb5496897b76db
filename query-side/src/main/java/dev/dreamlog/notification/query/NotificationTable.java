package dev.dreamlog.notification.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Reads what somebody is told, in two parts that an index finds each: what is meant for them, and what happened to their
 * posts. What they may see of it is {@link WhatRecipientsSee}. Nobody is told what they did themselves.
 */
interface NotificationTable extends Repository<NotificationRow, Long> {

    String BETWEEN = " n.place > :after and n.place < :before and";
    String TO_ME = "select n from NotificationRow n where" + BETWEEN
            + " n.accountId = :reader and (n.actorId is null or n.actorId <> :reader) and" + WhatRecipientsSee.NEWS;
    String ON_MY_POSTS = "select n from PostRow mine join NotificationRow n on n.postId = mine.dreamId where" + BETWEEN
            + " mine.dreamer.accountId = :reader and n.actorId <> :reader"
            + " and (n.accountId is null or n.accountId <> :reader) and" + WhatRecipientsSee.NEWS;
    String LATEST_FIRST = " order by n.place desc";
    String OLDEST_FIRST = " order by n.place";

    @Query(TO_ME + LATEST_FIRST)
    List<NotificationRow> latestToMe(UUID reader, long after, long before, Limit limit);

    @Query(ON_MY_POSTS + LATEST_FIRST)
    List<NotificationRow> latestOnMyPosts(UUID reader, long after, long before, Limit limit);

    @Query(TO_ME + OLDEST_FIRST)
    List<NotificationRow> oldestToMe(UUID reader, long after, long before, Limit limit);

    @Query(ON_MY_POSTS + OLDEST_FIRST)
    List<NotificationRow> oldestOnMyPosts(UUID reader, long after, long before, Limit limit);

    /** Who did what happened there, as far as their name may be told. */
    @Query("select n.place as place, author.displayName as name from NotificationRow n"
            + " join AuthorRow author on author.accountId = n.actorId where n.place in :places and"
            + WhatRecipientsSee.NAMED)
    List<Named> names(Collection<Long> places);

    /** The name that stands at a place. */
    interface Named {

        long getPlace();

        String getName();
    }
}
