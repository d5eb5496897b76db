package dev.dreamlog.interpretation.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.interpretation.query.ShownInterpretation;

/** Writes server-sent events as the HTML standard has them, each at once: who reads along waits for every one. */
final class EventWriter {

    private final OutputStream out;
    private final JsonMapper json;

    EventWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /** Everything but the result, which has an event of its own. */
    void state(Seen id, ShownInterpretation shown) throws IOException {
        ObjectNode state = json.valueToTree(shown);
        event(id, "state", state.without("result"));
    }

    void event(Seen id, String name, Object data) throws IOException {
        send("id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
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
