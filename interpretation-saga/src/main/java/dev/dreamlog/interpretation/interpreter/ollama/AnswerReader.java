package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.guidance.Foretelling;

/** Lets an answer through only if it has the asked shape, plain words, no prophecy, and the asked language. */
final class AnswerReader {

    private static final int LONGEST_LIST = 12;
    static final int LONGEST_WORDS = 4000;
    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, AnswerReader::onlyText).build();

    private final Foretelling foretelling;

    AnswerReader(Foretelling foretelling) {
        this.foretelling = foretelling;
    }

    Optional<ModelAnswer> read(String text, AnswerLanguage language) {
        try {
            return Optional.ofNullable(STRICT.readValue(text, ModelAnswer.class)).filter(AnswerReader::hasFullLists)
                    .filter(AnswerReader::isPlain).filter(this::foretellsNothing)
                    .filter(answer -> isIn(language, answer));
        } catch (JacksonException notTheShape) {
            return Optional.empty();
        }
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static boolean hasFullLists(ModelAnswer answer) {
        return answer.lists()
                .allMatch(list -> list.size() <= LONGEST_LIST && list.stream().allMatch(item -> item != null));
    }

    private static boolean isPlain(ModelAnswer answer) {
        return answer.words().allMatch(words -> words.length() <= LONGEST_WORDS && PlainText.is(words));
    }

    private boolean foretellsNothing(ModelAnswer answer) {
        return answer.classification().kind() != DreamKind.PROPHETIC && answer.prose().noneMatch(foretelling::in);
    }

    private static boolean isIn(AnswerLanguage language, ModelAnswer answer) {
        return Script.isOf(language, answer.summary())
                && Script.isOf(language, answer.prose().collect(Collectors.joining(" ")));
    }
}
