package dev.dreamlog.app.web.json;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How JSON is read and written over HTTP. What a client misspells or mistypes is told to it and never guessed at:
 * a guess would be kept for ever as an event.
 */
@Configuration(proxyBeanMethods = false)
class HttpJson {

    private static final int DEEPEST = 32;

    @Bean
    @Primary
    JsonMapper httpJsonMapper(ObjectProvider<JacksonModule> modules) {
        return mapper(modules.orderedStream().toList());
    }

    /** A mapper with these rules, and with what the features add to them. */
    static JsonMapper mapper(List<JacksonModule> modules) {
        JsonMapper.Builder json = JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // JSON is UTF-8: who guesses other letters reads another text than who stands before us and looks.
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION).build());
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.withCoercionConfig(LogicalType.Textual, text -> text
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        json.withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        json.changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL));
        json.addModule(new Texts()).addModule(new Names()).addModule(new LocalDates()).addModule(new Instants());
        return json.addModules(modules).build();
    }
}
