package dev.dreamlog.app.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log says of everybody's wishes, in the form in which people remember them. */
record LoggedWishes(Map<String, Map<String, List<String>>> people) {

    private static final String WISHES = """
            select meta_data ->> 'actor', aggregate_identifier, payload_type from eventstore.domain_event
             where payload_type ~ '^(dream|social|interpretation)[.]' order by aggregate_identifier, sequence_number""";

    /** Once for all people, for the log grows with every wish. */
    static LoggedWishes in(JdbcClient database) {
        Map<String, Map<String, List<String>>> people = new HashMap<>();
        RowCallbackHandler remember = row -> people.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                .computeIfAbsent(row.getString(2), _ -> new ArrayList<>()).add(row.getString(3));
        database.sql(WISHES).query(remember);
        return new LoggedWishes(people);
    }

    /** The events of each aggregate, in their order. */
    Map<String, List<String>> of(String who) {
        return people.getOrDefault(who, Map.of());
    }
}
