package dev.dreamlog.bench.visibility;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Node;

/** Which node projects which dream: the log is shared out in 1, 2, 4, … segments by the hash of the dream's id. */
record Projecting(List<String> owners) {

    static Projecting now(Database database) throws SQLException {
        List<String> owners = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet segments = statement.executeQuery("""
                        select owner from eventstore.token_entry
                         where processor_name = 'dream.journal' and segment >= 0 order by segment""")) {
            while (segments.next()) {
                owners.add(segments.getString(1));
            }
        }
        return new Projecting(owners);
    }

    boolean isDoneBy(Node node, UUID dream) {
        return node.name().equals(owners.get(dream.toString().hashCode() & (owners.size() - 1)));
    }
}
