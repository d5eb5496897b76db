package dev.dreamlog.app.axon;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.eventstore.upcasting.Shape;
import dev.dreamlog.eventstore.upcasting.StoredShapes;

/**
 * Lets no node start over a log that holds what it cannot read, as when a newer version has written to it: it would
 * decide without knowing all that has happened. Asked before the first processor reads and the first request comes.
 */
@Component
class OnlyWhatCanBeRead implements SmartInitializingSingleton {

    private final StoredShapes log;

    OnlyWhatCanBeRead(JdbcClient jdbc) {
        this.log = new StoredShapes(jdbc);
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Shape> unreadable = log.unreadable();
        if (!unreadable.isEmpty()) {
            throw new StartRefused("The log holds events that this version of Dreamlog cannot read ("
                    + unreadable.stream().map(Shape::toString).collect(Collectors.joining(", "))
                    + "): start the version that wrote them, or a newer one.");
        }
    }
}
