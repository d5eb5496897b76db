package dev.dreamlog.app.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.server.EmbeddedServers;

/**
 * Starts what the settings leave open before anything else exists: even the log file lies in the data folder. To all
 * later code an embedded server looks like one that the operator has named.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class EmbeddedServersPostProcessor implements EnvironmentPostProcessor {

    private static final String NODE_ID = "dreamlog.node-id";

    private final Log log;

    EmbeddedServersPostProcessor(DeferredLogFactory logs) {
        log = logs.getLog(EmbeddedServersPostProcessor.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            ProductionSettings.require(environment);
            return;
        }
        DataFolder folder = DataFolder.claim(Path.of(environment.getRequiredProperty("dreamlog.data-dir")));
        Map<String, Object> found = new HashMap<>();
        if (!GivenServers.postgres(environment)) {
            found.putAll(EmbeddedServers.in(folder).settingsOfPostgres());
            comeBackUnderTheSameName(environment, found);
        }
        if (!GivenServers.redis(environment)) {
            found.putAll(EmbeddedServers.in(folder).settingsOfRedis());
        }
        log.info("The data folder is " + folder.root() + "; started there: " + found.keySet().stream()
                .filter(key -> key.endsWith("url") || key.endsWith("port")).map(key -> key + "=" + found.get(key))
                .sorted().toList());
        environment.getPropertySources().addFirst(new MapPropertySource("embedded servers", found));
    }

    /** Only one process at a time has the folder, so the places that a killed one still claims in the log are its own. */
    private static void comeBackUnderTheSameName(ConfigurableEnvironment environment, Map<String, Object> found) {
        if (!environment.containsProperty(NODE_ID)) {
            found.put(NODE_ID, "embedded");
        }
    }
}
