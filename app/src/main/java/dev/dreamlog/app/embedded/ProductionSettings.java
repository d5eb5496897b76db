package dev.dreamlog.app.embedded;

import java.util.List;
import java.util.Locale;

import org.springframework.core.env.Environment;

import dev.dreamlog.app.masterkey.MasterKeySource;
import dev.dreamlog.app.sealing.LogKeySource;
import dev.dreamlog.app.start.StartRefused;

/** In production nothing is made up: a setting that is not given ends the start, all missing ones in one sentence. */
final class ProductionSettings {

    private ProductionSettings() {}

    static void require(Environment given) {
        List<String> missing = List
                .of("spring.datasource.url", "spring.data.redis.url", "dreamlog.secret", "dreamlog.master-keys",
                        "dreamlog.log.name", "dreamlog.log.keys")
                .stream()
                .filter(setting -> !isGiven(given, setting)).toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("The production profile lacks " + String.join(", ", missing)
                    + "; as environment variables: "
                    + String.join(", ", missing.stream().map(ProductionSettings::asVariable).toList()) + ".");
        }
        InstallationSecretConfiguration.parse(given.getRequiredProperty("dreamlog.secret"));
        MasterKeySource.given(given);
        LogKeySource.given(given);
    }

    private static boolean isGiven(Environment given, String setting) {
        return switch (setting) {
            case "spring.data.redis.url" -> GivenServers.redis(given);
            case "dreamlog.master-keys" -> MasterKeySource.given(given).isPresent();
            default -> GivenServers.has(given, setting);
        };
    }

    private static String asVariable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
