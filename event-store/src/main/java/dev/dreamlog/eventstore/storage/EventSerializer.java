package dev.dreamlog.eventstore.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes events as JSON under their stable names. Reading is strict: a property nobody knows and one that is
 * missing each mean that the record changed its shape without an upcaster, and a name or a revision nobody knows that
 * a newer version wrote it. None of it must pass silently.
 */
public final class EventSerializer extends Jackson3Serializer {

    private final AnnotationRevisionResolver revisions = new AnnotationRevisionResolver();
    /** Finding a class by its name takes longer than reading most events. Only those that can be read stay here. */
    private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(EventSerializer::strict));
    }

    private static void strict(JsonMapper.Builder mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(new SimpleModule("metadata").addDeserializer(MetaData.class, new MetaDataReader()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return EventNames.nameOf((Class<?>) type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, revisions.revisionOf(type)))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventNames.typeNamed(type.getName()).map(event -> present(event, type)).orElseGet(type::getName);
    }

    private String present(Class<?> event, SerializedType written) {
        if (!revisions.revisionOf(event).equals(written.getRevision())) {
            throw new SerializationException("Nobody here can read " + written.getName() + " in revision "
                    + written.getRevision());
        }
        return event.getName();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return classes.computeIfAbsent(type, this::found);
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    /** Axon would pass over what nobody knows, and a projection would have missed it for ever. */
    private Class<?> found(SerializedType type) {
        Class<?> known = super.classForType(type);
        if (known == UnknownSerializedType.class) {
            throw new SerializationException("Nobody here knows " + type.getName());
        }
        return known;
    }
}
