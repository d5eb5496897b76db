package dev.dreamlog.app.embedded;

import java.util.stream.Stream;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Tells which servers the operator has named; an empty setting names none. */
final class GivenServers {

    private GivenServers() {}

    static boolean postgres(Environment given) {
        return has(given, "spring.datasource.url");
    }

    static boolean redis(Environment given) {
        return Stream.of("url", "host", "sentinel.nodes", "cluster.nodes")
                .anyMatch(way -> has(given, "spring.data.redis." + way));
    }

    static boolean has(Environment given, String setting) {
        return StringUtils.hasText(given.getProperty(setting));
    }
}
