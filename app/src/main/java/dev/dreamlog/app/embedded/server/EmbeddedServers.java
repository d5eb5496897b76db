package dev.dreamlog.app.embedded;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The servers of one data folder, each started once per process and shared by all its contexts. They end after the
 * last context, because closing a context still writes.
 */
final class EmbeddedServers {

    private static final Map<DataFolder, EmbeddedServers> ALL = new HashMap<>();

    private final DataFolder folder;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedRedis redis;

    private EmbeddedServers(DataFolder folder) {
        this.folder = folder;
    }

    static synchronized EmbeddedServers in(DataFolder folder) {
        return ALL.computeIfAbsent(folder, EmbeddedServers::new);
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
