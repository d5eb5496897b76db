package dev.dreamlog.app.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts both servers, says so and then waits to be killed. */
final class OneLife {

    static final String READY = "ready";

    private OneLife() {}

    static void main(String[] arguments) throws IOException {
        EmbeddedServers servers = EmbeddedServers.in(DataFolder.claim(Path.of(arguments[0])));
        System.out.println(servers.postgres().settings().get("spring.datasource.url"));
        System.out.println(servers.redis().settings().get("spring.data.redis.port"));
        System.out.println(READY);
        System.in.read();
    }
}
