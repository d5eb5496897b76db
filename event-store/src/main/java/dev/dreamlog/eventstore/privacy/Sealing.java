package dev.dreamlog.eventstore.privacy;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import com.google.crypto.tink.Aead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.eventstore.api.PersonalData;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Stands between the serializer and the table, so that neither events nor upcasters nor serializers know that
 * anything is ever sealed. What belongs to one place of one event opens at no other.
 */
public final class Sealing {

    private static final JsonMapper JSON = new JsonMapper();

    private final AccountKeys keys;

    public Sealing(AccountKeys keys) {
        this.keys = keys;
    }

    /** Whether events of this type hold anybody's words; the others are stored as they are. */
    public boolean concerns(Class<?> event) {
        return !PersonalParts.of(event).none();
    }

    /**
     * Replaces every personal part by its sealed form, in the tree itself.
     *
     * @return whose words they are; empty when this event happens to hold none
     */
    public Optional<UUID> seal(String eventId, Class<?> type, JsonNode event) {
        PersonalParts parts = PersonalParts.of(type);
        @Nullable
        Sealer sealer = null;
        for (List<String> path : parts.paths()) {
            if (parent(event, path) instanceof ObjectNode parent && holdsWords(parent.path(path.getLast()))) {
                sealer = sealer != null ? sealer : sealer(eventId, event.path(parts.owner()));
                parent.set(path.getLast(), sealer.sealed(String.join(".", path), parent.path(path.getLast())));
            }
        }
        return Optional.ofNullable(sealer).map(Sealer::account);
    }

    /** The whole of a snapshot, for which nobody has said what in it is personal. */
    public String sealWhole(String snapshotId, UUID account, String snapshot) {
        return new Sealer(snapshotId, account, keys.toSeal(account)).sealed("", JSON.readTree(snapshot)).toString();
    }

    /** What was sealed, with what stood there once or, after an erasure, with what says that something did. */
    public String open(String eventId, SubjectKey key, String event) {
        return opened(eventId, key, event.getBytes(UTF_8)).toString();
    }

    /** The same, not yet written down again. */
    public JsonNode opened(String eventId, SubjectKey key, byte[] event) {
        return opened(JSON.readTree(event), "", new Opener(eventId, keys.toOpen(key)));
    }

    /** What was sealed, with words of ours in its place: for whoever may know that something was written, and not what. */
    public String cover(SubjectKey key, String event, String words) {
        String ours = key.erased() ? PersonalData.ERASED : words;
        return opened(JSON.readTree(event), "", (_, part) -> part.standIn(ours)).toString();
    }

    /** Replaces every personal part that lies open in an event of this type by words of ours, in the tree itself. */
    public void cover(Class<?> type, JsonNode event, String words) {
        for (List<String> path : PersonalParts.of(type).paths()) {
            if (parent(event, path) instanceof ObjectNode parent && holdsWords(parent.path(path.getLast()))) {
                parent.set(path.getLast(), Shape.of(parent.path(path.getLast())).standIn(words));
            }
        }
    }

    private Sealer sealer(String eventId, JsonNode owner) {
        if (!owner.isString()) {
            throw new IllegalStateException("Event " + eventId + " does not say whose words it holds");
        }
        UUID account = UUID.fromString(owner.asString());
        return new Sealer(eventId, account, keys.toSeal(account));
    }

    private static JsonNode parent(JsonNode event, List<String> path) {
        JsonNode node = event;
        for (String name : path.subList(0, path.size() - 1)) {
            node = node.path(name);
        }
        return node;
    }

    private static boolean holdsWords(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    /** @param opener tells from its place and its sealed form what is to stand there */
    private static JsonNode opened(JsonNode node, String path, BiFunction<String, SealedPart, JsonNode> opener) {
        Optional<SealedPart> sealed = SealedPart.in(node);
        if (sealed.isPresent()) {
            return opener.apply(path, sealed.get());
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> part : object.properties()) {
                if (part.getValue().isObject()) {
                    String place = path.isEmpty() ? part.getKey() : path + "." + part.getKey();
                    part.setValue(opened(part.getValue(), place, opener));
                }
            }
        }
        return node;
    }

    private static byte[] place(String eventId, String path) {
        return (eventId + "/" + path).getBytes(UTF_8);
    }

    private record Sealer(String eventId, UUID account, Aead key) {

        ObjectNode sealed(String path, JsonNode value) {
            try {
                byte[] data = key.encrypt(JSON.writeValueAsBytes(value), place(eventId, path));
                return SealedPart.of(value, data).json();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Event " + eventId + " cannot be sealed", e);
            }
        }
    }

    private record Opener(String eventId, @Nullable Aead key) implements BiFunction<String, SealedPart, JsonNode> {

        @Override
        public JsonNode apply(String path, SealedPart part) {
            try {
                return key == null
                        ? part.standIn(PersonalData.ERASED)
                        : JSON.readTree(key.decrypt(part.ciphertext(), place(eventId, path)));
            } catch (GeneralSecurityException | JacksonException | IllegalArgumentException e) {
                throw new CannotOpen("What stands in event " + eventId + " at \"" + path
                        + "\" was not written there by us: it was changed or moved", e);
            }
        }
    }
}
