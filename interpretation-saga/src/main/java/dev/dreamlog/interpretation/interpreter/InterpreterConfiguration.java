package dev.dreamlog.interpretation.interpreter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.interpretation.interpreter.lexicon.LexiconInterpreter;
import dev.dreamlog.interpretation.interpreter.ollama.OllamaInterpreter;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

/** Chooses who interprets: the language model where one is configured, else the dictionary, which needs nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OllamaProperties.class)
class InterpreterConfiguration {

    @Bean
    Interpreter interpreter(OllamaProperties ollama) {
        return ollama.configured() ? new OllamaInterpreter(ollama) : new LexiconInterpreter();
    }
}
