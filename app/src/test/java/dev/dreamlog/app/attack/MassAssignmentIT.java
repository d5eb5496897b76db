package dev.dreamlog.app.attack;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A body says what it may say. Whoever adds what only the server decides is told so, and nothing is done at all. */
class MassAssignmentIT extends Attack {

    private static final List<String> NOT_THEIRS = List.of("id", "version", "dreamerId", "accountId", "authorId",
            "actor", "role", "roles", "admin", "scopes", "visibility", "anonymous", "deletedAt", "createdAt", "state",
            "sessionId", "passwordHash", "emailVerified", "likes", "class", "@type", "__proto__", "Text", "TEXT");
    private List<Person> people = List.of();
    private String dream = "";

    @BeforeAll
    void people_who_may() {
        dream = attacker.dream();
        people = List.of(attacker, joined(Role.IMAM), joined(Role.ADMIN));
    }

    Stream<Arguments> everything() {
        return Operation.all("http://localhost:" + port).stream()
                .filter(operation -> !operation.example().isMissingNode())
                .flatMap(operation -> NOT_THEIRS.stream().filter(field -> !operation.fields().contains(field))
                        .map(field -> Arguments.of(operation.name() + " with " + field, operation, field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void what_only_the_server_decides_is_an_unknown_field(String name, Operation operation, String field) {
        String before = whatStands();
        Answer refused = byWhomeverMay(operation, ((ObjectNode) operation.example().deepCopy()).put(field, "ADMIN"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("invalid-body");
        assertThat(refused.at("/errors/0/code")).isEqualTo("unknown-field");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + field);
        assertThat(whatStands()).isEqualTo(before);
    }

    private Answer byWhomeverMay(Operation operation, ObjectNode body) {
        return people.stream().map(one -> one.caller().with("If-Match", "\"1\"").call(operation.method(),
                operation.about(dream), body)).filter(answer -> answer.status() != 403).findFirst().orElseThrow();
    }
}
