package dev.dreamlog.app.embedded;

import java.nio.file.Path;
import java.util.Base64;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.contract.api.InstallationSecret;

/** Finds the secret: given as a setting, as several nodes need it, or kept in the data folder of a single one. */
@Configuration(proxyBeanMethods = false)
class InstallationSecretConfiguration {

    private static final int LEAST_DISTINCT_BYTES = 16;

    @Bean
    InstallationSecret installationSecret(@Value("${dreamlog.secret:}") String given,
            @Value("${dreamlog.data-dir}") Path dataFolder) {
        return given.isBlank()
                ? new InstallationSecret(new SecretFile(DataFolder.claim(dataFolder).file("secret")).readOrMake())
                : parse(given);
    }

    static InstallationSecret parse(String given) {
        try {
            byte[] secret = Base64.getDecoder().decode(given.strip());
            if (isGuessable(secret)) {
                throw new IllegalArgumentException("too few different bytes");
            }
            return new InstallationSecret(secret);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The setting dreamlog.secret (DREAMLOG_SECRET) is too weak: give it at least 256"
                    + " random bits in Base64, for instance from: openssl rand -base64 32", e);
        }
    }

    /** 32 random bytes nearly always hold 28 or more different ones; a keyboard or a default does not. */
    private static boolean isGuessable(byte[] secret) {
        boolean[] seen = new boolean[256];
        int distinct = 0;
        for (byte each : secret) {
            if (!seen[each & 0xff]) {
                seen[each & 0xff] = true;
                distinct++;
            }
        }
        return distinct < LEAST_DISTINCT_BYTES;
    }
}
