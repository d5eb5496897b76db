package dev.dreamlog.notification.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody is told, in two parts that an index finds each: what is meant for them, and what happened to their
 * posts. What they may see of it is {@link WhatRecipientsSee}. Nobody is told what they did themselves.
 */
@Component
class NotificationTable {

    private static final String TO_ME = NotificationRow.COLUMNS + """
             from notification n where n.account_id = :reader and (n.actor_id is null or n.actor_id <> :reader)
            """;
    private static final String ON_MY_POSTS = NotificationRow.COLUMNS + """
             from post mine join notification n on n.post_id = mine.dream_id where mine.dreamer_id = :reader
               and n.actor_id <> :reader and (n.account_id is null or n.account_id <> :reader)
            """;
    private static final String BETWEEN = " and n.place > :after and n.place < :before and" + WhatRecipientsSee.NEWS
            + " order by place %1$s limit :limit";
    private static final String BOTH = "(" + TO_ME + BETWEEN + ") union all (" + ON_MY_POSTS + BETWEEN
            + ") order by place %1$s limit :limit";
    private static final String LATEST = BOTH.formatted("desc");
    private static final String OLDEST = BOTH.formatted("");
    private static final String NAMES = """
            select n.place, author.display_name from notification n
              join author on author.account_id = n.actor_id
             where n.place = any (:places) and
            """ + WhatRecipientsSee.NAMED;
    private final JdbcClient jdbc;

    NotificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NotificationRow> latest(UUID reader, long after, long before, int limit) {
        return rows(LATEST, reader, after, before, limit);
    }

    List<NotificationRow> oldest(UUID reader, long after, long before, int limit) {
        return rows(OLDEST, reader, after, before, limit);
    }

    /** Who did what happened there, as far as their name may be told. */
    Map<Long, String> names(Collection<Long> places) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(NAMES).param("places", places.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong(1), row.getString(2));
        });
        return names;
    }

    private List<NotificationRow> rows(String sql, UUID reader, long after, long before, int limit) {
        return jdbc.sql(sql).param("reader", reader).param("after", after).param("before", before)
                .param("limit", limit).query((row, _) -> NotificationRow.of(row)).list();
    }
}
