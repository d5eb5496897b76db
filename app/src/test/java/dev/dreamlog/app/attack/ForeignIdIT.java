package dev.dreamlog.app.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for what is somebody else's learns as much as whoever asks for what never was. */
class ForeignIdIT extends Attack {

    private static final String NEVER_WAS = "01934c3e-0000-7000-8000-00000000dead";
    private Map<String, String> ids = Map.of();

    @BeforeAll
    void things_of_others() {
        String dream = victim.dream();
        String hidden = victim.dream();
        victim.show(hidden, "PUBLIC", false);
        victim.show(hidden, "PRIVATE", false);
        Person erased = joined();
        String gone = erased.dream();
        erased.show(gone, "PUBLIC", false);
        erased.caller().call("DELETE", "/accounts/me", Map.of("password", Person.PASSWORD)).hasStatus(202);
        ids = Map.of("a stranger's dream", dream, "a dream that was hidden again", hidden,
                "a stranger's interpretation", victim.interpretation(dream), "an erased dream", gone,
                "an erased account", erased.id(), "the nil id", new UUID(0, 0).toString(), "the last id",
                new UUID(-1, -1).toString(), "an id that never was", UUID.randomUUID().toString());
    }

    Stream<Arguments> everything() {
        return Operation.all("http://localhost:" + port).stream().filter(Operation::takesIds)
                .flatMap(operation -> ids.keySet().stream().sorted()
                        .map(thing -> Arguments.of(operation.name() + " of " + thing, operation, thing)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void what_is_somebody_elses_is_not_there(String name, Operation operation, String thing) {
        String before = whatStands();
        Answer foreign = attempt(operation, ids.getOrDefault(thing, ""));
        Answer never = attempt(operation, NEVER_WAS);
        assertThat(foreign.status()).as(foreign.toString()).isEqualTo(never.status());
        assertThat(Set.of(403, 404, 204)).contains(foreign.status());
        if (foreign.status() == 204) {
            // Taking back what was never given changes nothing.
            assertThat(operation.method()).isEqualTo("DELETE");
        } else {
            assertThat(plain(foreign)).isEqualTo(plain(never));
            assertThat(names(foreign)).isEqualTo(names(never));
        }
        assertThat(whatStands()).isEqualTo(before);
    }

    private Answer attempt(Operation operation, String id) {
        return attacker.caller().with("If-Match", "\"1\"").call(operation.method(), operation.about(id),
                operation.example().isMissingNode() ? null : operation.example());
    }

    /** How long an answer is may be told before it or with it, as it happens. */
    private static Set<String> names(Answer answer) {
        Set<String> names = new TreeSet<>(answer.response().headers().map().keySet());
        names.removeAll(Set.of("content-length", "transfer-encoding", "connection"));
        return names;
    }

    /** Without what tells one request from the other. */
    private static ObjectNode plain(Answer answer) {
        return ((ObjectNode) answer.json()).remove(List.of("instance", "traceId"));
    }
}
