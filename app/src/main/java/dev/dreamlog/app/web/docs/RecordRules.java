package dev.dreamlog.app.web.docs;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.Change;

/** Tells what a record says about its parts and Swagger does not read: what must be there, and within which bounds. */
final class RecordRules {

    private RecordRules() {}

    static void apply(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        collect(type, model.getProperties(), required);
        model.setRequired(required.isEmpty() ? null : required);
    }

    @SuppressWarnings("rawtypes")
    private static void collect(Class<?> type, Map<String, Schema> properties, List<String> required) {
        for (RecordComponent part : type.getRecordComponents()) {
            Schema<?> property = properties.get(part.getName());
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(part.getType(), properties, required);
            } else if (property != null) {
                Bounds.narrow(property, part);
                if (isAlwaysThere(part)) {
                    required.add(part.getName());
                }
                if (mayBeSaidToBeNull(part)) {
                    property.setTypes(new LinkedHashSet<>(property.getTypes()));
                    property.addType("null");
                }
            }
        }
    }

    private static boolean isAlwaysThere(RecordComponent part) {
        return part.getType() != Change.class && (isWrittenAsNull(part) || !isNullable(part.getAnnotatedType()));
    }

    private static boolean mayBeSaidToBeNull(RecordComponent part) {
        return isWrittenAsNull(part)
                || (part.getType() == Change.class && isNullable(Bounds.argument(part.getAnnotatedType())));
    }

    private static boolean isWrittenAsNull(RecordComponent part) {
        JsonInclude include = part.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.ALWAYS;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
