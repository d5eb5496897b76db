package dev.dreamlog.app.masterkey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.MasterKeyFile;
import dev.dreamlog.app.embedded.folder.RandomBits;
import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.eventstore.privacy.MasterKeys;

/**
 * The master keys of this installation: given, as several nodes need them, or kept in the data folder of a single one.
 *
 * @param own the file that the installation keeps itself, and may change; empty when the keys were given
 */
public record MasterKeySource(List<byte[]> keys, Optional<MasterKeyFile> own) {

    private static final Pattern COMMA = Pattern.compile(",");

    static MasterKeySource of(Environment environment) {
        return given(environment).orElseGet(() -> {
            Path folder = Path.of(environment.getRequiredProperty("dreamlog.data-dir"));
            MasterKeyFile file = new MasterKeyFile(DataFolder.claim(folder).file("master-keys"));
            return new MasterKeySource(file.readOrMake(), Optional.of(file));
        });
    }

    /**
     * What the settings name; empty when they name nothing.
     *
     * @throws StartRefused when what they name is weak or can be read by others
     */
    public static Optional<MasterKeySource> given(Environment environment) {
        String keys = environment.getProperty("dreamlog.master-keys", "");
        String file = environment.getProperty("dreamlog.master-keys-file", "");
        return StringUtils.hasText(keys)
                ? Optional.of(new MasterKeySource(parse(keys), Optional.empty()))
                : StringUtils.hasText(file)
                        ? Optional.of(new MasterKeySource(new MasterKeyFile(Path.of(file)).read(), Optional.empty()))
                        : Optional.empty();
    }

    /** @throws StartRefused when the database holds keys that none of the master keys at hand has wrapped */
    public static void requireThatItFits(AccountKeys keys) {
        if (!keys.haveTheirMasters()) {
            throw new StartRefused("The master key is not the one that guards this database: give the one it was used"
                    + " with, in dreamlog.master-keys (DREAMLOG_MASTER_KEYS) or in the file it was kept in.");
        }
    }

    MasterKeys masterKeys() {
        return new MasterKeys(keys);
    }

    private static List<byte[]> parse(String given) {
        try {
            return COMMA.splitAsStream(given).map(RandomBits::key).toList();
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The setting dreamlog.master-keys (DREAMLOG_MASTER_KEYS) holds a weak key: give each"
                    + " 256 random bits in Base64, for instance from: openssl rand -base64 32", e);
        }
    }
}
