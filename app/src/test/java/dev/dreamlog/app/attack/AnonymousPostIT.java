package dev.dreamlog.app.attack;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a dream that was shown without a name nobody finds out whose it is. */
class AnonymousPostIT extends Attack {

    @ParameterizedTest
    @ValueSource(strings = {"/posts/%s", "/posts/%s/comments", "/feed?limit=100", "/feed?limit=1"})
    void nothing_that_is_given_to_others_names_the_dreamer(String path) {
        String dream = victim.dream();
        victim.show(dream, "PUBLIC", true);
        String own = victim.caller().post("/posts/" + dream + "/comments", Map.of("text", "It was me."))
                .hasStatus(201).header("Consistency-Token");
        String session = new JsonMapper()
                .readTree(Base64.getUrlDecoder().decode(victim.token().split("\\.", -1)[1])).path("sid").asString();
        for (Caller reader : List.of(attacker.caller(), new Caller("http://localhost:" + port))) {
            Answer answer = reader.with("Consistency-Token", own).get(path.formatted(dream)).hasStatus(200);
            assertThat(answer.response().body() + answer.response().headers().map()).doesNotContain(victim.id(),
                    victim.email(), session);
        }
    }

    @Test
    void the_ids_of_one_persons_dreams_have_nothing_in_common_but_their_time() {
        List<UUID> ids = IntStream.range(0, 20).mapToObj(_ -> UUID.fromString(victim.dream())).toList();
        assertThat(ids).extracting(UUID::version).containsOnly(7);
        assertThat(ids).extracting(id -> id.getLeastSignificantBits() >>> 30).doesNotHaveDuplicates();
    }
}
