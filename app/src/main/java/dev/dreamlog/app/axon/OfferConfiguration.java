package dev.dreamlog.app.axon;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.interpretation.command.ModelsOnOffer;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

/**
 * Tells those who take requests what those who work them off would do, by the settings of this node, which may have
 * another role than those. The lexicon answers whoever is asked for.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OllamaProperties.class)
class OfferConfiguration {

    @Bean
    ModelsOnOffer modelsOnOffer(OllamaProperties ollama) {
        return model -> !ollama.configured() || ollama.models().contains(model);
    }
}
