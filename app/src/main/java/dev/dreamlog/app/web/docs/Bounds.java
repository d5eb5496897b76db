package dev.dreamlog.app.web.docs;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.LanguageTag;
import dev.dreamlog.dream.api.Change;

/** Says the constraints of the request bodies in JSON Schema, whose texts are as long as they have code points. */
final class Bounds {

    private Bounds() {}

    static void narrow(Schema<?> schema, RecordComponent part) {
        AnnotatedType type = part.getType() == Change.class ? argument(part.getAnnotatedType())
                : part.getAnnotatedType();
        narrowBy(schema, part, part.getAccessor(), type);
        if (schema.getItems() != null) {
            narrowBy(schema.getItems(), argument(type));
        }
    }

    static AnnotatedType argument(AnnotatedType generic) {
        return ((AnnotatedParameterizedType) generic).getAnnotatedActualTypeArguments()[0];
    }

    private static void narrowBy(Schema<?> schema, AnnotatedElement... places) {
        Stream.of(places).flatMap(place -> Stream.of(place.getAnnotations())).forEach(rule -> narrow(schema, rule));
    }

    private static void narrow(Schema<?> schema, Annotation rule) {
        switch (rule) {
            case CodePoints length -> schema.minLength(length.min()).maxLength(length.max());
            case Size size -> schema.minItems(size.min() == 0 ? null : size.min()).maxItems(size.max());
            case Min least -> schema.minimum(BigDecimal.valueOf(least.value()));
            case Max most -> schema.maximum(BigDecimal.valueOf(most.value()));
            case LanguageTag _ -> schema.pattern("^" + LanguageTag.class.getAnnotation(Pattern.class).regexp() + "$")
                    .description("A BCP 47 tag.");
            default -> narrow(schema, rule.annotationType().getSimpleName());
        }
    }

    /** Constraints that a feature keeps to itself. */
    private static void narrow(Schema<?> schema, String rule) {
        switch (rule) {
            case "PlausibleEmail" -> schema.format("email");
            case "IanaTimeZone" -> schema.description("A region of the IANA time zone database.");
            case "SpokenLanguage" -> schema.description("A BCP 47 tag of en, ru or ar.");
            default -> {
                // It bounds nothing, or nothing that a schema can say.
            }
        }
    }
}
