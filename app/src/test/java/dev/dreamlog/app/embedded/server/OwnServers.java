package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.testing.Signal;

/** A PostgreSQL and a Redis of one test alone, which may kill them; as everywhere they are soon started again. */
public final class OwnServers implements AutoCloseable {

    private final EmbeddedServers servers;
    private final Map<String, Object> settings = new HashMap<>();
    private final Server postgres;
    private final Server redis;

    public OwnServers(Path folder) throws IOException {
        DataFolder data = DataFolder.claim(folder);
        servers = EmbeddedServers.in(data);
        settings.putAll(servers.settingsOfPostgres());
        settings.putAll(servers.settingsOfRedis());
        postgres = new Server(new OwnProcesses(data.folder("bin/postgresql")));
        redis = new Server(new OwnProcesses(data.folder("bin/redis")));
    }

    /** What an application has to be told to use them. */
    public List<String> settings() {
        return TestServers.arguments(settings);
    }

    /** As the owner of the tables. */
    public DataSource database() {
        return servers.postgres().as(PostgresKeys.OWNER, "dreamlog");
    }

    public Server postgres() {
        return postgres;
    }

    public Server redis() {
        return redis;
    }

    @Override
    public void close() {
        redis.goOn();
        postgres.goOn();
        servers.redis().close();
        servers.postgres().close();
    }

    /** All processes of one of them. */
    public static final class Server {

        private final OwnProcesses processes;

        private Server(OwnProcesses processes) {
            this.processes = processes;
        }

        /** SIGKILL, first to whoever could start the others again. */
        public void kill() {
            processes.leading().forEach(ProcessHandle::destroyForcibly);
            processes.running().forEach(ProcessHandle::destroyForcibly);
        }

        /** SIGSTOP: it takes connections and requests, and answers none. */
        public void hang() {
            Signal.STOP.send(processes.leading());
            Signal.STOP.send(processes.running());
        }

        /** SIGCONT. */
        public void goOn() {
            Signal.CONT.send(processes.running());
        }
    }
}
