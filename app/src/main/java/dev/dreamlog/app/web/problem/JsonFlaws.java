package dev.dreamlog.app.web.problem;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import dev.dreamlog.app.web.json.UnfitText;
import dev.dreamlog.app.web.problem.Problem.Flaw;

/** Tells from Jackson's complaint where a body is wrong and how, without repeating what it says. */
@Component
class JsonFlaws {

    private final Words words;

    JsonFlaws(Words words) {
        this.words = words;
    }

    /** Whether it is no JSON at all, or JSON that says something wrong. */
    static String codeOf(JacksonException flawed) {
        boolean wellFormed = flawed instanceof DatabindException || flawed instanceof InputCoercionException
                || isDuplicate(flawed);
        return wellFormed ? "invalid-body" : "malformed-json";
    }

    List<Flaw> of(JacksonException flawed, HttpServletRequest request) {
        Locale locale = words.localeOf(request);
        String code = flawOf(flawed);
        return List.of(new Flaw(pointerTo(flawed), code, words.flaw(code, locale)));
    }

    static String flawOf(JacksonException flawed) {
        return switch (flawed) {
            case UnrecognizedPropertyException _ -> "unknown-field";
            case UnfitText _ -> "characters";
            case InvalidFormatException wrong when isOtherScalar(wrong) -> "type";
            case InvalidFormatException _,InputCoercionException _ -> "value";
            case DatabindException _ -> "type";
            case StreamConstraintsException _ -> "too-deep";
            default -> isDuplicate(flawed) ? "duplicate-field" : "syntax";
        };
    }

    static String pointerTo(JacksonException flawed) {
        if (flawed instanceof StreamReadException && flawed.processor() instanceof JsonParser parser) {
            return parser.streamReadContext().pathAsPointer().toString();
        }
        return Pointers.ofReferences(flawed.getPath());
    }

    /** A text where a number belongs, or a number where a text does, is no mistaken value: it is none at all. */
    private static boolean isOtherScalar(InvalidFormatException wrong) {
        Class<?> wanted = wrong.getTargetType();
        return wanted == String.class || wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)
                || wanted == Boolean.class;
    }

    /** Jackson has no type for it, only words. */
    private static boolean isDuplicate(JacksonException flawed) {
        return flawed instanceof StreamReadException
                && flawed.getOriginalMessage().startsWith("Duplicate Object property");
    }
}
