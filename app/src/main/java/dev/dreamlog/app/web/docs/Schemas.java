package dev.dreamlog.app.web.docs;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

import dev.dreamlog.contract.query.Page;

/** Makes schemas of Java types, and finds the types that the handbook names. */
final class Schemas {

    private static final String PAGE = "Page<";
    private static final String COMPONENTS = "#/components/schemas/";

    private Schemas() {}

    static Schema<String> text() {
        Schema<String> text = new Schema<>(SpecVersion.V31);
        text.addType("string");
        return text;
    }

    /** A reference to the type's schema, which is added to the document. */
    static Schema<?> of(Type type, OpenAPI api) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema;
    }

    /** What the method says that it answers. */
    static Type answered(HandlerMethod method) {
        ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
        return (answer.resolve() == ResponseEntity.class ? answer.getGeneric() : answer).getType();
    }

    /** Looks where the controller itself would: inside it, beside it, and in what its feature publishes. */
    static Type named(String name, Class<?> controller) {
        if (name.startsWith(PAGE)) {
            Class<?> item = (Class<?>) named(name.substring(PAGE.length(), name.length() - 1), controller);
            return ResolvableType.forClassWithGenerics(Page.class, item).getType();
        }
        String beside = controller.getPackageName() + ".";
        String feature = beside.substring(0, beside.indexOf('.', "dev.dreamlog.".length()));
        return Stream.of(controller.getName() + "$" + name, beside + name, feature + ".api." + name)
                .filter(candidate -> ClassUtils.isPresent(candidate, controller.getClassLoader()))
                .<Type>map(candidate -> ClassUtils.resolveClassName(candidate, controller.getClassLoader()))
                .findFirst().orElseThrow(() -> new IllegalStateException(controller + " knows no " + name));
    }

    /** What a reference leads to. */
    @SuppressWarnings("rawtypes")
    static @Nullable Schema<?> model(Schema<?> schema, Map<String, Schema> models) {
        return schema.get$ref() == null ? schema : models.get(schema.get$ref().substring(COMPONENTS.length()));
    }

    static boolean has(Schema<?> schema, String property, OpenAPI api) {
        Schema<?> model = model(schema, api.getComponents().getSchemas());
        return model != null && model.getProperties() != null && model.getProperties().containsKey(property);
    }
}
