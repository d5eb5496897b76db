package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.nio.file.Path;

import dev.dreamlog.app.embedded.folder.DataFolder;

/** A process that starts both servers, says so and then waits to be killed. */
final class OneLife {

    static final String READY = "ready";

    private OneLife() {}

    static void main(String[] arguments) throws IOException {
        EmbeddedServers servers = EmbeddedServers.in(DataFolder.claim(Path.of(arguments[0])));
        System.out.println(servers.settingsOfPostgres().get("spring.datasource.url"));
        System.out.println(servers.settingsOfRedis().get("spring.data.redis.port"));
        System.out.println(READY);
        System.in.read();
    }
}
