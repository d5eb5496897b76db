package dev.dreamlog.app.embedded.server;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.start.StartRefused;

/**
 * The servers of one data folder, each started once per process and shared by all its contexts. They end after the
 * last context, because closing a context still writes.
 */
public final class EmbeddedServers {

    private static final Map<DataFolder, EmbeddedServers> ALL = new HashMap<>();

    private final DataFolder folder;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedRedis redis;

    private EmbeddedServers(DataFolder folder) {
        this.folder = folder;
    }

    /** Starts none yet. */
    public static synchronized EmbeddedServers in(DataFolder folder) {
        return ALL.computeIfAbsent(folder, EmbeddedServers::new);
    }

    /**
     * What leads to PostgreSQL, which is started if it does not run yet: after a crash that may take minutes.
     *
     * @throws StartRefused when it cannot be started
     */
    public Map<String, Object> settingsOfPostgres() {
        return postgres().settings();
    }

    /**
     * What leads to Redis, which is started if it does not run yet and has half a minute to answer.
     *
     * @throws StartRefused when it cannot be started
     */
    public Map<String, Object> settingsOfRedis() {
        return redis().settings();
    }

    synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start(folder);
            SpringApplication.getShutdownHandlers().add(postgres::close);
        }
        return postgres;
    }

    synchronized EmbeddedRedis redis() {
        if (redis == null) {
            redis = EmbeddedRedis.start(folder);
            SpringApplication.getShutdownHandlers().add(redis::close);
        }
        return redis;
    }
}
