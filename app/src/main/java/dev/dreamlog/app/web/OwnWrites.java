package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.ConsistencyToken;

/**
 * Remembers for a moment how far the log had come with each account's last write, wherever in the installation it
 * was made. People expect to see what they have just done, and most clients do not ask for it.
 */
@Component
class OwnWrites {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private final OwnWritesHere here = new OwnWritesHere(REMEMBERED, System::nanoTime);
    private final OwnWritesElsewhere elsewhere;

    OwnWrites(OwnWritesElsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    void remember(String account, ConsistencyToken written) {
        here.remember(account, written.position());
        elsewhere.remember(account, written.position(), REMEMBERED);
    }

    /** The later of what this node knows and what Redis knows. */
    Optional<ConsistencyToken> lastOf(String account) {
        OptionalLong last = LongStream.concat(here.lastOf(account).stream(), elsewhere.lastOf(account).stream()).max();
        return last.isPresent() ? Optional.of(new ConsistencyToken(last.getAsLong())) : Optional.empty();
    }
}
