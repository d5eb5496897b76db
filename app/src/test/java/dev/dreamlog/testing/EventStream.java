package dev.dreamlog.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events as a browser reads them. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** What has come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    public List<String> comments() {
        return List.copyOf(comments);
    }

    /** All chunks that have come so far, one after another. */
    public String words() {
        return events.stream().filter(event -> event.name().equals("chunk")).map(event -> event.at("/text"))
                .collect(Collectors.joining());
    }

    public Event last() {
        return events.getLast();
    }

    /** Whether the server has said all. */
    public boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(": ")) {
                    comments.add(line.substring(2));
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, JSON.readTree(line.substring(6))));
                } else if (!line.isEmpty()) {
                    throw new AssertionError("no line of an event: " + line);
                }
            }
            ended = true;
        } catch (IOException _) {
            // Closed by this side.
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException _) {
            // Then it is closed.
        }
    }

    /** One event. */
    public record Event(String id, String name, JsonNode data) {

        public String at(String pointer) {
            return data.at(pointer).asString("");
        }
    }
}
