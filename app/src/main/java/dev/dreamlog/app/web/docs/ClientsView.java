package dev.dreamlog.app.web.docs;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.Change;

/** Shows types as clients meet them in JSON: ids are strings, and a wish to change something is its new value. */
final class ClientsView implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> others) {
        JavaType java = Json.mapper().constructType(type.getType());
        if (java.getRawClass() == Change.class) {
            return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(type.isResolveAsRef())
                    .schemaProperty(type.isSchemaProperty()).propertyName(type.getPropertyName()));
        }
        if (isId(java.getRawClass())) {
            return Schemas.text().format("uuid");
        }
        if (java.getRawClass() == URI.class) {
            return Schemas.text().format("uri-reference");
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && java.isEnumType()) {
            return Schemas.text()
                    ._enum(Stream.of(java.getRawClass().getEnumConstants()).map(Object::toString).toList());
        }
        if (schema != null && java.getRawClass().isRecord()) {
            RecordRules.apply(java.getRawClass(), Schemas.model(schema, context.getDefinedModels()));
        }
        return schema;
    }

    private static boolean isId(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == UUID.class
                && parts[0].getName().equals("value");
    }
}
