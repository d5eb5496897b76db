package dev.dreamlog.eventstore.privacy;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a stored event that only its account's key opens. It tells what stood there, so that even without the
 * key, or the class of the event, something of the same shape can stand in.
 *
 * @param data ciphertext in Base64
 */
public record SealedPart(String shape, String data) {

    private static final String SHAPE = "sealed";
    private static final String DATA = "data";

    /** Whether a value of a stored event, as a map, is sealed. No text is, whatever it says: it is no map. */
    public static boolean is(Map<?, ?> value) {
        return value.size() == 2 && value.get(SHAPE) instanceof String && value.get(DATA) instanceof String;
    }

    /** Empty when the value lies open. */
    static Optional<SealedPart> in(JsonNode value) {
        return value.isObject() && value.size() == 2 && value.path(SHAPE).isString() && value.path(DATA).isString()
                ? Optional.of(new SealedPart(value.path(SHAPE).asString(), value.path(DATA).asString()))
                : Optional.empty();
    }

    static SealedPart of(JsonNode value, byte[] ciphertext) {
        return new SealedPart(Shape.of(value).word(), Base64.getEncoder().encodeToString(ciphertext));
    }

    byte[] ciphertext() {
        return Base64.getDecoder().decode(data);
    }

    JsonNode standIn(String words) {
        return Shape.called(shape).standIn(words);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put(SHAPE, shape).put(DATA, data);
    }
}
