package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.Optional;
import java.util.regex.Pattern;

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

/** Lets an answer through only if it has the asked shape, plain words and the asked language. */
final class AnswerReader {

    private static final int LONGEST_LIST = 12;
    private static final int LONGEST_WORDS = 4000;
    private static final Pattern THOUGHTS = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?\\p{L}]|&(#\\w+|[a-zA-Z]\\w*);");
    private static final Pattern HIDDEN = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\p{Co}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n]]");
    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, AnswerReader::onlyText).build();

    private AnswerReader() {}

    static Optional<ModelAnswer> read(String text, AnswerLanguage language) {
        try {
            String json = THOUGHTS.matcher(text).replaceFirst("");
            return Optional.ofNullable(STRICT.readValue(json, ModelAnswer.class)).filter(AnswerReader::hasFullLists)
                    .filter(AnswerReader::isPlain).filter(AnswerReader::foretellsNothing)
                    .filter(answer -> Script.isOf(language, answer.summary()));
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
        return answer.words().allMatch(words -> words.length() <= LONGEST_WORDS && !MARKUP.matcher(words).find()
                && !HIDDEN.matcher(words).find()) && !answer.summary().isBlank();
    }

    private static boolean foretellsNothing(ModelAnswer answer) {
        return answer.classification().kind() != DreamKind.PROPHETIC;
    }
}
