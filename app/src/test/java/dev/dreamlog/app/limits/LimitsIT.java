package dev.dreamlog.app.limits;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;
import dev.dreamlog.testing.OwnRedis;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be done how often, by the figures that the product is shipped with. */
class LimitsIT {

    private static final String PASSWORD = "only so many a day";
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    private static OwnRedis redis;
    private static Node node;

    private String email;
    private Caller ada;
    private String dream;

    @BeforeAll
    static void start() throws Exception {
        redis = new OwnRedis();
        node = Installation.over(redis).node("command", "--spring.config.location=classpath:application.yaml",
                "--dreamlog.security.bcrypt-cost=4", "--dreamlog.limits.registrations=3/1h");
    }

    @AfterAll
    static void stop() {
        node.close();
        redis.close();
    }

    @BeforeEach
    void join() {
        email = UUID.randomUUID() + "@example.org";
        ada = somewhere().joined(email, PASSWORD);
        dream = ada.post("/dreams", Map.of("text", "I counted sheep until they were gone.")).hasStatus(201).at("/id");
    }

    @Test
    void ten_dreams_are_shared_in_an_hour_and_the_eleventh_waits() {
        for (int left = 9; left >= 0; left--) {
            Answer shared = share(19 - 2 * left).hasStatus(200);
            assertThat(shared.header(POLICY)).isEqualTo("\"posts\";q=10;w=3600");
            assertThat(shared.header(STATE)).matches("\"posts\";r=" + left + ";t=3(600|5\\d\\d)");
            assertThat(show("PRIVATE", 20 - 2 * left).hasStatus(200).header(STATE)).isEmpty();
        }
        Answer refused = share(21).hasStatus(429);
        assertThat(refused.at("/code")).isEqualTo("rate-limited");
        assertThat(refused.header(POLICY)).isEqualTo("\"posts\";q=10;w=3600");
        assertThat(refused.header(STATE)).startsWith("\"posts\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(refused.at("/detail")).contains(refused.header("Retry-After"));
    }

    @Test
    void thirty_comments_are_made_in_an_hour_and_what_is_repeated_costs_nothing() {
        share(1).hasStatus(200);
        String key = UUID.randomUUID().toString();
        Answer first = comment(key).hasStatus(201);
        assertThat(first.header(STATE)).startsWith("\"comments\";r=29;");
        assertThat(comment(key).hasStatus(201).at("/id")).isEqualTo(first.at("/id"));
        for (int left = 28; left >= 0; left--) {
            assertThat(comment(UUID.randomUUID().toString()).hasStatus(201).header(STATE))
                    .startsWith("\"comments\";r=" + left + ";");
        }
        comment(UUID.randomUUID().toString()).hasStatus(429);
        assertThat(comment(key).hasStatus(201).at("/id")).isEqualTo(first.at("/id"));
        ada.post("/posts/" + UUID.randomUUID() + "/comments", Map.of("text", "Where?")).hasStatus(404);
    }

    @Test
    void a_hundred_likes_are_given_in_an_hour_and_of_many_at_once_not_one_more() throws Exception {
        share(1).hasStatus(200);
        for (int i = 0; i < 99; i++) {
            like("PUT").hasStatus(204);
            like("DELETE").hasStatus(204);
        }
        assertThat(like("PUT").hasStatus(204).header(STATE)).startsWith("\"likes\";r=0;");
        assertThat(like("PUT").hasStatus(204).header(STATE)).as("which changes nothing").isEmpty();
        like("DELETE").hasStatus(204);
        List<Answer> answers = Crowd.atOnce(8, _ -> () -> like("PUT"));
        assertThat(answers).extracting(Answer::status).containsOnly(429);
    }

    @Test
    void five_posts_are_reported_in_an_hour_and_to_report_one_again_costs_nothing() {
        for (int left = 4; left >= 0; left--) {
            share(1).hasStatus(200);
            assertThat(report().hasStatus(201).header(STATE)).startsWith("\"reports\";r=" + left + ";");
            assertThat(report().hasStatus(201).header(STATE)).isEmpty();
            dream = ada.post("/dreams", Map.of("text", "I counted sheep once more.")).hasStatus(201).at("/id");
        }
        share(1).hasStatus(200);
        assertThat(report().hasStatus(429).header(POLICY)).isEqualTo("\"reports\";q=5;w=3600");
    }

    @Test
    void three_join_from_one_address_in_an_hour_and_to_find_an_address_taken_counts_too() {
        Caller house = somewhere();
        join(house, "ada").hasStatus(400);
        join(house, "first-" + email).hasStatus(201);
        String key = UUID.randomUUID().toString();
        join(house.with("Idempotency-Key", key), "second-" + email).hasStatus(201);
        join(house, "first-" + email).hasStatus(409);
        Answer refused = join(house, "third-" + email).hasStatus(429);
        assertThat(refused.header(STATE)).startsWith("\"registrations\";r=0;");
        join(house, "first-" + email).hasStatus(429);
        join(house.with("Idempotency-Key", key), "second-" + email).hasStatus(201);
        join(somewhere(), "third-" + email).hasStatus(201);
    }

    @Test
    void what_is_kept_of_it_in_redis_expires_and_tells_nobody_who_it_was() {
        share(1).hasStatus(200);
        somewhere().post("/sessions", Map.of("email", email, "password", "not her password")).hasStatus(401);
        StringRedisTemplate memory = node.part(StringRedisTemplate.class);
        List<String> keys = List.copyOf(memory.keys("limit:*"));
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(memory.getExpire(key)).isBetween(1L, 3_620L);
            assertThat(key).matches("limit:[a-z-]+:\\d+:\\d+:[\\w-]{43}");
        });
        assertThat(String.join(" ", memory.keys("*"))).doesNotContain(email).doesNotContain("127.0.0.");
    }

    private Answer share(int version) {
        return show("PUBLIC", version);
    }

    private Answer show(String visibility, int version) {
        return ada.with("If-Match", "\"" + version + "\"").put("/dreams/" + dream + "/visibility",
                Map.of("visibility", visibility));
    }

    private Answer comment(String key) {
        return ada.with("Idempotency-Key", key).post("/posts/" + dream + "/comments", Map.of("text", "Baa."));
    }

    private Answer report() {
        return ada.post("/posts/" + dream + "/reports", Map.of("reason", "So many sheep."));
    }

    private Answer like(String method) {
        return ada.call(method, "/posts/" + dream + "/like", null);
    }

    private static Answer join(Caller caller, String email) {
        return caller.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Somebody"));
    }

    /** Somebody at an address that nobody has used before. */
    private static Caller somewhere() {
        return node.caller().from("127.0.1." + ADDRESSES.incrementAndGet());
    }
}
