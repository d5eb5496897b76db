package dev.dreamlog.audit.query.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/**
 * Shows an aggregate as it is inside, field by field, without it having to know. What is absent has no field; ids are
 * text; one of several kinds says which; a set is sorted, so that equal states look the same.
 */
final class StateView {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final JsonMapper json = JsonMapper.builder().annotationIntrospector(new AsAPersonReads())
            .changeDefaultVisibility(fields -> fields.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(fields -> fields.withValueInclusion(Include.NON_ABSENT)
                    .withContentInclusion(Include.NON_ABSENT))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    Map<String, Object> of(Object aggregate) {
        return json.readValue(json.writeValueAsBytes(aggregate), FIELDS);
    }

    /** Sees in the code what elsewhere annotations say. */
    private static final class AsAPersonReads extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;
        private static final JsonTypeInfo.Value BY_KIND = JsonTypeInfo.Value.construct(JsonTypeInfo.Id.SIMPLE_NAME,
                JsonTypeInfo.As.PROPERTY, "kind", null, false, null);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
            JsonTypeInfo.Value declared = super.findPolymorphicTypeInfo(config, type);
            return declared == null && type.getRawType().isSealed() && !type.getRawType().isEnum()
                    ? BY_KIND : declared;
        }

        @Override
        public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated value) {
            Class<?> type = value.getRawType();
            return Set.class.isAssignableFrom(type) ? new Sorted()
                    : type.isRecord() && type.getSimpleName().endsWith("Id") ? new AsText()
                            : super.findSerializationConverter(config, value);
        }
    }

    private static final class Sorted extends StdConverter<Set<?>, List<String>> {

        @Override
        public List<String> convert(Set<?> elements) {
            return elements.stream().map(Object::toString).sorted().toList();
        }
    }

    private static final class AsText extends StdConverter<Object, String> {

        @Override
        public String convert(Object value) {
            return value.toString();
        }
    }
}
