package dev.dreamlog.interpretation.query.live;

import java.time.Duration;
import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.streaming.Round;

/** Brings words and states to the boards apart from each other, so that neither waits when Redis or the database does. */
@Component
class Rounds implements SmartLifecycle {

    private static final Duration FOR_WORDS = Duration.ofMillis(50);
    private static final Duration FOR_STATES = Duration.ofMillis(200);

    private final Watch watch;
    private final Ends ends;
    private final List<Round<Watched>> rounds;
    private volatile boolean running;

    Rounds(Watch watch, WordsFeed words, StateFeed states, Ends ends) {
        this.watch = watch;
        this.ends = ends;
        this.rounds = List.of(new Round<>("words of interpretations", watch, words::bringTo, FOR_WORDS),
                new Round<>("states of interpretations", watch, states::bringTo, FOR_STATES));
    }

    @Override
    public void start() {
        running = true;
        watch.begin();
        rounds.forEach(Round::start);
    }

    /** Before the server waits for requests that are under way: those who follow would have it wait long. */
    @Override
    public void stop() {
        running = false;
        rounds.forEach(Round::stop);
        watch.end();
        ends.giveUp();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
