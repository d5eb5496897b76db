package dev.dreamlog.app.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.RandomBits;
import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.contract.api.InstallationSecret;

/** Finds the secret: given as a setting, as several nodes need it, or kept in the data folder of a single one. */
@Configuration(proxyBeanMethods = false)
class InstallationSecretConfiguration {

    private static final Pattern COMMA = Pattern.compile(",");

    @Bean
    InstallationSecret installationSecret(@Value("${dreamlog.secret:}") String given,
            @Value("${dreamlog.data-dir}") Path dataFolder) {
        return given.isBlank()
                ? new InstallationSecret(new SecretFile(DataFolder.claim(dataFolder).file("secret")).readOrMake())
                : parse(given);
    }

    /** The present one first, then those it replaced. */
    static InstallationSecret parse(String given) {
        try {
            List<byte[]> secrets = COMMA.splitAsStream(given).map(RandomBits::from).toList();
            return new InstallationSecret(secrets.getFirst(),
                    secrets.subList(1, secrets.size()).toArray(byte[][]::new));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new StartRefused("The setting dreamlog.secret (DREAMLOG_SECRET) is too weak: give it at least 256"
                    + " random bits in Base64, for instance from: openssl rand -base64 32.", e);
        }
    }
}
