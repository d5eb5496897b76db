package dev.dreamlog.contract.command;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

import dev.dreamlog.dream.api.Change;

/** Reads a field that is absent as a wish to keep it, and one that is null as a wish to clear it. */
@Configuration(proxyBeanMethods = false)
public class ChangeReading {

    @Bean
    public static JacksonModule module() {
        return new SimpleModule("changes").addDeserializer(Change.class, new Reader(null));
    }

    @SuppressWarnings("rawtypes")
    private static final class Reader extends ValueDeserializer<Change> {

        private final @Nullable ValueDeserializer<Object> values;

        Reader(@Nullable ValueDeserializer<Object> values) {
            this.values = values;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType wanted = context.getContextualType().containedType(0);
            return new Reader(context.findContextualValueDeserializer(wanted, property));
        }

        @Override
        public Change deserialize(JsonParser parser, DeserializationContext context) {
            return Change.to(Objects.requireNonNull(values, "contextual").deserialize(parser, context));
        }

        @Override
        public Change getNullValue(DeserializationContext context) {
            return Change.to(null);
        }

        @Override
        public Change getAbsentValue(DeserializationContext context) {
            return Change.keep();
        }
    }
}
