package dev.dreamlog.interpretation.saga;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import dev.dreamlog.testing.Caller;

/** Somebody who records dreams and asks what they mean. */
record Asking(Caller caller) {

    static Asking at(Caller stranger) {
        return new Asking(stranger.joined(UUID.randomUUID() + "@example.org", "patience is a virtue too"));
    }

    String dream(String text) {
        return caller.post("/dreams", Map.of("text", text)).hasStatus(201).at("/id");
    }

    /** Where the answer will be. */
    String ask(String dream) {
        return caller.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202)
                .header("Location");
    }

    String askAboutSomethingNew() {
        return ask(dream("I walked through a house, and it was number " + UUID.randomUUID() + "."));
    }

    String state(String interpretation) {
        return caller.get(interpretation).at("/state");
    }

    void awaitState(String interpretation, String state) {
        Awaitility.await().until(() -> state(interpretation).equals(state));
    }
}
