package dev.dreamlog.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;

import dev.dreamlog.testing.EventStream.Event;

/** Listens as a browser does: whenever a stream ends it comes back and says what it has heard last. */
public final class Listener implements AutoCloseable {

    private final String path;
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private volatile Caller at;
    private volatile boolean away;

    /** Has been let in when this returns. */
    public Listener(Caller at, String path) {
        this.at = at;
        this.path = path;
        Thread.ofVirtual().start(this::listen);
        Awaitility.await().until(() -> !heard.isEmpty());
    }

    /** Everything so far, over all streams. */
    public List<Event> heard() {
        return List.copyOf(heard);
    }

    /** What was said under one name. */
    public List<Event> heard(String name) {
        return heard.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Goes on at another node. */
    public void moveTo(Caller node) {
        at = at.at(node);
    }

    private void listen() {
        while (!away) {
            Caller caller = heard.isEmpty() ? at : at.with("Last-Event-ID", heard.getLast().id());
            try (EventStream stream = caller.follow(path)) {
                Awaitility.await().forever().until(() -> away || stream.hasEnded());
                heard.addAll(stream.events());
            }
        }
    }

    @Override
    public void close() {
        away = true;
    }
}
