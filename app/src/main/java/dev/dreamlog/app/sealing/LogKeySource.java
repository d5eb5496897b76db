package dev.dreamlog.app.sealing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.RandomBits;
import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.eventstore.sealing.LogKeys;
import dev.dreamlog.transparency.LogKey;

/** Finds the keys that sign checkpoints: given, as several nodes need them, or kept in the data folder of a single one. */
public final class LogKeySource {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String OWN_NAME = "dreamlog.localhost";

    private LogKeySource() {}

    static LogKeys of(Environment environment) {
        return given(environment).orElseGet(() -> {
            Path folder = Path.of(environment.getRequiredProperty("dreamlog.data-dir"));
            byte[] seed = new SecretFile(DataFolder.claim(folder).file("log-key")).readOrMake();
            return new LogKeys(List.of(new LogKey(name(environment), seed)));
        });
    }

    /**
     * What the settings name; empty when they name no keys.
     *
     * @throws StartRefused when a key is weak or the name unfit
     */
    public static Optional<LogKeys> given(Environment environment) {
        String keys = environment.getProperty("dreamlog.log.keys", "");
        return StringUtils.hasText(keys) ? Optional.of(parse(name(environment), keys)) : Optional.empty();
    }

    private static LogKeys parse(String name, String keys) {
        try {
            return new LogKeys(
                    COMMA.splitAsStream(keys).map(RandomBits::key).map(seed -> new LogKey(name, seed)).toList());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The settings dreamlog.log.name and dreamlog.log.keys (DREAMLOG_LOG_KEYS) do not do:"
                    + " give a name without spaces and plus, and for each key 256 random bits in Base64, for instance"
                    + " from: openssl rand -base64 32", e);
        }
    }

    private static String name(Environment environment) {
        String given = environment.getProperty("dreamlog.log.name", "");
        return StringUtils.hasText(given) ? given.strip() : OWN_NAME;
    }
}
