package dev.dreamlog.app.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log says of one person's wishes, in the form in which the person remembers them. */
record LogOf(Map<String, List<String>> events) {

    private static final String WISHES = """
            select aggregate_identifier, payload_type from eventstore.domain_event
             where meta_data ->> 'actor' = :who and payload_type ~ '^(dream|social|interpretation)[.]'
             order by aggregate_identifier, sequence_number""";

    static LogOf person(String who, JdbcClient database) {
        Map<String, List<String>> events = new LinkedHashMap<>();
        RowCallbackHandler remember = row -> events.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                .add(row.getString(2));
        database.sql(WISHES).param("who", who).query(remember);
        return new LogOf(events);
    }

    List<String> of(String aggregate) {
        return events.getOrDefault(aggregate, List.of());
    }
}
