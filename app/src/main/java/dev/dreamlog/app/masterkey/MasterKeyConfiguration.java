package dev.dreamlog.app.masterkey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.dreamlog.eventstore.privacy.MasterKeys;

/** Hands out the master keys, found once. */
@Configuration(proxyBeanMethods = false)
public class MasterKeyConfiguration {

    @Bean
    MasterKeySource masterKeySource(Environment environment) {
        return MasterKeySource.of(environment);
    }

    @Bean
    MasterKeys masterKeys(MasterKeySource source) {
        return source.masterKeys();
    }
}
