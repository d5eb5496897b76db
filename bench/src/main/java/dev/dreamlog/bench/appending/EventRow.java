package dev.dreamlog.bench.appending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import dev.dreamlog.bench.installation.Database;

/** The row that the product itself wrote for a recorded dream, to be written again under other ids. */
record EventRow(String type, String payloadType, String revision, String payload, String metaData,
        UUID subject) {

    static EventRow sample(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select type, payload_type, payload_revision, payload, meta_data, data_subject
                          from eventstore.domain_event where payload_type = 'dream.recorded' limit 1""")) {
            row.next();
            return new EventRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                    row.getString(5), row.getObject(6, UUID.class));
        }
    }

    PreparedStatement insertion(Connection connection, Way way) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("insert into " + way.table() + """
                 (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                  payload_revision, payload, meta_data, data_subject)
                values (?, ?, 0, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) returning global_index""");
        insert.setString(3, type);
        insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setString(5, payloadType);
        insert.setString(6, revision);
        insert.setString(7, payload);
        insert.setString(8, metaData);
        insert.setObject(9, subject);
        return insert;
    }

    /** Event ids are random, aggregate ids grow with time; so much decides how the indexes grow. */
    static long append(PreparedStatement insertion) throws SQLException {
        insertion.setString(1, UUID.randomUUID().toString());
        insertion.setString(2, growing().toString());
        try (ResultSet index = insertion.executeQuery()) {
            index.next();
            return index.getLong(1);
        }
    }

    private static UUID growing() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    int length() {
        return payload.length() + metaData.length();
    }
}
