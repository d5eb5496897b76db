package dev.dreamlog.contract.query.streaming;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes server-sent events as the HTML standard has them, each at once: who reads along waits for every one. */
public final class EventWriter {

    private final OutputStream out;
    private final JsonMapper json;

    EventWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /**
     * One event.
     *
     * @param id from which any node can go on; in one line
     * @param leftOut fields of the data that this event does not tell
     */
    public void event(Object id, String name, Object data, String... leftOut) throws IOException {
        JsonNode told = json.valueToTree(data);
        if (told instanceof ObjectNode fields) {
            fields.without(List.of(leftOut));
        }
        send("id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(told) + "\n\n");
    }

    /** What no reader sees, but everybody between. */
    void comment(String text) throws IOException {
        send(": " + text + "\n\n");
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
