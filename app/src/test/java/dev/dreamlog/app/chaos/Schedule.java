package dev.dreamlog.app.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that will go wrong, in its order: in each wave one fault of every kind. The same seed makes the same faults and,
 * for each person, the same wishes; only what falls together is left to the machine.
 */
record Schedule(long seed, List<Fault> faults) {

    static final int NODES = 2;
    private static final int LATEST = 16;
    private static final int SHORTEST = 100;
    private static final int LONGEST = 1_200;
    /** The others think after ten seconds that a node is dead, and take over what it then believes it still has. */
    private static final Duration THOUGHT_DEAD = Duration.ofSeconds(12);
    private static final int ONE_IN = 10;
    private static final int ENDED_ONCE_IN = 3;

    static Schedule of(long seed, int waves) {
        Random chance = new Random(seed);
        return new Schedule(seed, IntStream.range(0, waves).boxed().flatMap(wave -> wave(wave, chance)).toList());
    }

    /** A node takes so long to start that in most waves only one does. */
    private static Stream<Fault> wave(int wave, Random chance) {
        List<Kind> kinds = new ArrayList<>(Arrays.asList(Kind.values()));
        if (wave % ENDED_ONCE_IN != 0) {
            kinds.remove(Kind.APP_ENDED);
        }
        Collections.shuffle(kinds, chance);
        return kinds.stream().map(kind -> new Fault(kind, chance.nextInt(NODES), 1 + chance.nextInt(LATEST),
                length(kind, chance)));
    }

    private static Duration length(Kind kind, Random chance) {
        boolean takesLong = chance.nextInt(ONE_IN) == 0;
        Duration usual = Duration.ofMillis(chance.nextInt(SHORTEST, LONGEST));
        return kind == Kind.APP_HUNG && takesLong ? THOUGHT_DEAD : usual;
    }
}
