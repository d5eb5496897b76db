package dev.dreamlog.eventstore.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes a row of the log down as its leaf: a CloudEvent in one line, with every column in it, payload and metadata as
 * PostgreSQL prints them. What is sealed once has to come out the same for ever, so nothing here may ever change; a column
 * that is added later may add a member where it has a value.
 */
final class EventLeaf {

    static final String COLUMNS = """
            global_index, event_identifier, payload_type, payload_revision, aggregate_identifier, type, sequence_number,
            time_stamp, data_subject, payload, meta_data""";
    private static final int USUAL_LENGTH = 1_024;
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder json = new StringBuilder(USUAL_LENGTH);

    private EventLeaf() {}

    /** Words of people are sealed under their keys in it, so that an erasure changes nothing. */
    static byte[] of(ResultSet row) throws SQLException {
        EventLeaf leaf = new EventLeaf();
        leaf.json.append("{\"specversion\":\"1.0\"");
        leaf.member("position", row.getString("global_index"));
        leaf.member("id", row.getString("event_identifier"));
        leaf.member("source", "/dreamlog");
        leaf.member("type", row.getString("payload_type"));
        leaf.member("revision", row.getString("payload_revision"));
        leaf.member("subject", row.getString("aggregate_identifier"));
        leaf.member("aggregatetype", row.getString("type"));
        leaf.member("sequence", row.getString("sequence_number"));
        leaf.member("time", row.getObject("time_stamp", OffsetDateTime.class).toInstant().toString());
        leaf.member("datasubject", row.getString("data_subject"));
        leaf.member("datacontenttype", "application/json");
        leaf.json.append(",\"data\":{\"payload\":").append(row.getString("payload")).append(",\"metadata\":")
                .append(row.getString("meta_data")).append("}}");
        return leaf.json.toString().getBytes(UTF_8);
    }

    private void member(String name, @Nullable String value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":\"");
            escaped(value);
            json.append('"');
        }
    }

    /** Next to nothing has to be, so all between is taken at once. */
    private void escaped(String value) {
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < FIRST_PRINTABLE || character == '"' || character == '\\') {
                json.append(value, done, i);
                if (character < FIRST_PRINTABLE) {
                    json.append("\\u00").append(character < 0x10 ? "0" : "").append(Integer.toHexString(character));
                } else {
                    json.append('\\').append(character);
                }
                done = i + 1;
            }
        }
        json.append(value, done, value.length());
    }
}
