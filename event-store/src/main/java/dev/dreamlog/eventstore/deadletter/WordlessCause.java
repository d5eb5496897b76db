package dev.dreamlog.eventstore.deadletter;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * A failure without its words. A message may quote the event or a row, and what is kept or logged about a failure
 * outlives an erasure; types, SQL states and the place in our code tell as much to whoever mends it.
 */
final class WordlessCause extends ThrowableCause {

    private static final String OURS = "dev.dreamlog.";
    private static final int DEEPEST = 20;

    WordlessCause(Throwable failure) {
        super(failure.getClass().getName(), summary(failure));
        setStackTrace(failure.getStackTrace());
    }

    /** The failure, what caused it, and so on; a circle ends somewhere. */
    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static String summary(Throwable failure) {
        return chain(failure).map(WordlessCause::named).distinct().collect(Collectors.joining(", "))
                + place(failure).map(place -> ", at " + place).orElse("");
    }

    private static String named(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? name + " " + sql.getSQLState()
                : name;
    }

    private static Optional<String> place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
                .map(frame -> frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                        + frame.getMethodName() + ":" + frame.getLineNumber());
    }
}
