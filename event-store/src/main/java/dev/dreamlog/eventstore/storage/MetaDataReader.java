package dev.dreamlog.eventstore.storage;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.messaging.MetaData;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads metadata as what it is, an object of texts. Axon's own reader finds out anew for each event how to read a map. */
final class MetaDataReader extends ValueDeserializer<MetaData> {

    @Override
    public MetaData deserialize(JsonParser json, DeserializationContext context) {
        Map<String, Object> entries = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            entries.put(name, json.nextToken() == JsonToken.VALUE_STRING
                    ? json.getString()
                    : context.readValue(json, Object.class));
        }
        return MetaData.from(entries);
    }
}
