package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Somebody who tries a password that is wrong, with a clock in the hand. */
public final class Guesser {

    private static final JsonMapper JSON = new JsonMapper();

    private Guesser() {}

    /** How many nanoseconds it took until it was refused with this status. */
    public static long guess(Node node, String email, int expected) throws IOException, InterruptedException {
        String guess = JSON.writeValueAsString(Map.of("email", email, "password", "a guess that is wrong"));
        long before = System.nanoTime();
        Dreamer.send(Dreamer.post(node, "/sessions", guess), expected);
        return System.nanoTime() - before;
    }
}
