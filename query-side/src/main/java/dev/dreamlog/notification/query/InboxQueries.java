package dev.dreamlog.notification.query;

import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.notification.api.FindNotificationPage;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.NotificationPage;
import dev.dreamlog.notification.api.NotificationView;

/** Answers with what somebody is told, as far as they may see it now. */
@Component
class InboxQueries {

    private static final long BEGINNING = -1;
    private static final long END = Long.MAX_VALUE;
    private final NotificationTable table;
    private final Arrivals arrivals;

    InboxQueries(NotificationTable table, Arrivals arrivals) {
        this.table = table;
        this.arrivals = arrivals;
    }

    @QueryHandler
    NotificationPage on(FindNotificationPage query) {
        long readUpTo = arrivals.readUpTo(query.reader());
        NotificationId last = query.before();
        long before = last == null ? END : last.place().orElse(END);
        // One more than asked for tells whether anything follows.
        List<NotificationRow> rows = table.latest(query.reader().value(), query.unread() ? readUpTo : BEGINNING, before,
                query.limit() + 1);
        return new NotificationPage(views(query.reader(), readUpTo, rows.stream().limit(query.limit()).toList()),
                rows.size() > query.limit(), unread(query.reader(), readUpTo));
    }

    /** What came after the one place and up to the other, in the order in which it happened. */
    List<NotificationView> news(AccountId reader, long after, long upTo, int limit) {
        List<NotificationRow> rows = table.oldest(reader.value(), after, upTo + 1, limit);
        return views(reader, arrivals.readUpTo(reader), rows);
    }

    int unread(AccountId reader) {
        return unread(reader, arrivals.readUpTo(reader));
    }

    private int unread(AccountId reader, long readUpTo) {
        return table.latest(reader.value(), readUpTo, END, NotificationPage.MANY).size();
    }

    private List<NotificationView> views(AccountId reader, long readUpTo, List<NotificationRow> rows) {
        Map<Long, String> names = table.names(rows.stream().map(NotificationRow::place).toList());
        return rows.stream().map(row -> row.view(reader, readUpTo, names.get(row.place()))).toList();
    }
}
