package dev.dreamlog.app.sealing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            return new LogKeys(names(environment).map(name -> new LogKey(name, seed)).toList());
        });
    }

    /**
     * What the settings name; empty when they name no keys.
     *
     * @throws StartRefused when a key is weak or the name unfit
     */
    public static Optional<LogKeys> given(Environment environment) {
        String keys = environment.getProperty("dreamlog.log.keys", "");
        return StringUtils.hasText(keys) ? Optional.of(parse(names(environment), keys)) : Optional.empty();
    }

    private static LogKeys parse(Stream<String> names, String keys) {
        try {
            List<byte[]> seeds = COMMA.splitAsStream(keys).map(RandomBits::key).toList();
            return new LogKeys(
                    names.flatMap(name -> seeds.stream().map(seed -> new LogKey(name, seed))).toList());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The settings dreamlog.log.name and dreamlog.log.keys (DREAMLOG_LOG_KEYS) do not do:"
                    + " give a name without spaces and plus, and for each key 256 random bits in Base64, for instance"
                    + " from: openssl rand -base64 32", e);
        }
    }

    /** The present one, and behind it those from before backups were restored: the checkpoints they are in still stand. */
    private static Stream<String> names(Environment environment) {
        String given = environment.getProperty("dreamlog.log.name", "");
        return COMMA.splitAsStream(StringUtils.hasText(given) ? given : OWN_NAME).map(String::strip);
    }
}
