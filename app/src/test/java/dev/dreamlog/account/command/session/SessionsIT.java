package dev.dreamlog.account.command.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.api.SecurityEvent.Kind;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.SecurityEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where somebody is signed in, how they stay so, and how it ends. */
@DreamlogTest
class SessionsIT {

    private static final String PASSWORD = "seven hills at night";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    @Autowired
    private SignIn signIn;
    @Autowired
    private Sweeping sweeping;
    @Autowired
    private ConfigurableApplicationContext context;

    private final String email = UUID.randomUUID() + "@example.org";
    private Caller stranger = new Caller("");
    private String account = "";

    @BeforeEach
    void join() {
        stranger = new Caller("http://localhost:" + port);
        account = stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"))
                .hasStatus(201).at("/id");
    }

    @Test
    void everybody_sees_where_they_are_signed_in() {
        Caller first = by(opened());
        Caller second = by(open(stranger.with("User-Agent", FIREFOX)));
        Answer answer = second.get("/sessions").hasStatus(200);
        assertThat(answer.json().path("items")).hasSize(2);
        JsonNode here = answer.json().at("/items/0");
        assertThat(here.propertyNames()).containsExactlyInAnyOrder("id", "beganAt", "lastUsedAt", "client", "current");
        assertThat(here.path("current").asBoolean()).isTrue();
        assertThat(here.path("client").asString()).isEqualTo("Firefox on Linux");
        assertThat(answer.json().at("/items/1/current").asBoolean()).isFalse();
        assertThat(first.get("/sessions").json().at("/items/1/current").asBoolean()).isTrue();
    }

    @Test
    void who_is_signed_in_often_sees_it_page_by_page() {
        opened();
        opened();
        Caller ada = by(opened());
        Answer page = ada.get("/sessions?limit=2").hasStatus(200);
        Answer last = ada.get("/sessions?limit=2&cursor=" + page.at("/next")).hasStatus(200);
        assertThat(page.json().path("items")).hasSize(2);
        assertThat(last.json().path("items")).hasSize(1);
        assertThat(last.json().get("next").isNull()).isTrue();
        assertThat(by(open(stranger.with("User-Agent", "x"))).get("/sessions?limit=0").status()).isEqualTo(400);
        assertThat(somebodyElse().get("/sessions?cursor=" + page.at("/next")).at("/code")).isEqualTo("bad-cursor");
    }

    @Test
    void one_session_ends_another() {
        Answer lost = opened();
        Caller ada = by(opened());
        String id = ada.get("/sessions").at("/items/1/id");
        assertThat(by(lost).get("/journal").status()).isEqualTo(200);
        ada.delete("/sessions/" + id).hasStatus(204);
        assertShut(lost);
        ada.get("/journal").hasStatus(200);
        assertThat(ada.get("/sessions").json().path("items")).hasSize(1);
        assertThat(ada.delete("/sessions/" + id).hasStatus(404).at("/code")).isEqualTo("not-found");
    }

    @Test
    void nobody_ends_the_session_of_another() {
        Answer ada = opened();
        String id = by(ada).get("/sessions").at("/items/0/id");
        Answer refused = somebodyElse().delete("/sessions/" + id).hasStatus(404);
        assertThat(refused.at("/code")).isEqualTo("not-found");
        assertThat(somebodyElse().delete("/sessions/no-id").hasStatus(404).at("/code")).isEqualTo("not-found");
        by(ada).get("/journal").hasStatus(200);
    }

    @Test
    void who_signs_out_everywhere_is_out_everywhere() {
        List<Answer> sessions = List.of(opened(), opened(), opened());
        Caller neighbour = somebodyElse();
        by(sessions.get(1)).delete("/sessions").hasStatus(204);
        sessions.forEach(this::assertShut);
        neighbour.get("/journal").hasStatus(200);
    }

    @Test
    void a_password_that_was_being_checked_meanwhile_opens_nothing() {
        Credential recognised = signIn.recognise(AccountId.of(account), PASSWORD);
        by(opened()).delete("/sessions").hasStatus(204);
        assertThatThrownBy(() -> signIn.begin(recognised, null)).isInstanceOf(BadCredentials.class);
    }

    @Test
    void of_fifty_who_refresh_at_once_exactly_one_wins_and_loses_nothing_by_it() throws Exception {
        String token = opened().at("/refreshToken");
        List<Answer> answers = Crowd.atOnce(50, _ -> () -> refresh(stranger, token));
        List<Answer> served = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(served).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.status() == 409 && answer.at("/code").equals("already-refreshed"));
        by(served.getFirst()).get("/journal").hasStatus(200);
        refresh(stranger, served.getFirst().at("/refreshToken")).hasStatus(200);
    }

    @Test
    void a_copy_that_is_used_later_ends_the_whole_session() {
        Answer first = opened();
        Answer second = refresh(stranger, first.at("/refreshToken")).hasStatus(200);
        aMinutePasses();
        List<SecurityEvent> told = SecurityEvents.during(context, () -> {
            assertThat(refresh(stranger, first.at("/refreshToken")).hasStatus(401).at("/code"))
                    .isEqualTo("invalid-token");
        });
        assertThat(told).contains(new SecurityEvent(Kind.TOKEN_REUSED, account, "refresh-token"));
        assertShut(second);
    }

    @Test
    void a_copy_in_another_kind_of_program_ends_it_at_once() {
        String token = opened().at("/refreshToken");
        Answer second = refresh(stranger, token).hasStatus(200);
        refresh(stranger.with("User-Agent", FIREFOX), token).hasStatus(401);
        assertShut(second);
    }

    @Test
    void a_refresh_token_dies_after_a_week() {
        String token = opened().at("/refreshToken");
        database.sql("update command.refresh_token set expires_at = now() where session_id in"
                + " (select id from command.session where account_id = ?::uuid)").param(account).update();
        refresh(stranger, token).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_used_at = now() - interval '8 days'",
            "last_used_at = now() - interval '8 days', revoked_at = now() - interval '8 days'"})
    void what_is_dead_is_removed(String dead) {
        String refreshed = refresh(stranger, opened().at("/refreshToken")).at("/refreshToken");
        database.sql("update command.session set " + dead + " where account_id = ?::uuid").param(account).update();
        Answer living = opened();
        sweeping.sweep();
        assertThat(rows()).isEqualTo(1);
        refresh(stranger, refreshed).hasStatus(401);
        by(living).get("/journal").hasStatus(200);
    }

    @Test
    void so_are_the_old_tokens_of_a_session_that_lives_on() {
        Answer going = refresh(stranger, opened().at("/refreshToken")).hasStatus(200);
        database.sql("update command.refresh_token set expires_at = now() where used_at is not null and session_id in"
                + " (select id from command.session where account_id = ?::uuid)").param(account).update();
        sweeping.sweep();
        assertThat(database.sql("select count(*) from command.refresh_token join command.session on id = session_id"
                + " where account_id = ?::uuid").param(account).query(Integer.class).single()).isEqualTo(1);
        refresh(stranger, going.at("/refreshToken")).hasStatus(200);
    }

    private int rows() {
        return database.sql("select count(*) from command.session where account_id = ?::uuid").param(account)
                .query(Integer.class).single();
    }

    /** As far as the used tokens of this account are concerned. */
    private void aMinutePasses() {
        database.sql("update command.refresh_token set used_at = used_at - interval '1 minute' where session_id in"
                + " (select id from command.session where account_id = ?::uuid)").param(account).update();
    }

    private Answer opened() {
        return open(stranger);
    }

    private Answer open(Caller caller) {
        return caller.post("/sessions", Map.of("email", email, "password", PASSWORD)).hasStatus(200);
    }

    private Caller by(Answer session) {
        return stranger.with("Authorization", "Bearer " + session.at("/accessToken"));
    }

    private Caller somebodyElse() {
        return stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    private static Answer refresh(Caller caller, String token) {
        return caller.post("/sessions/refresh", Map.of("refreshToken", token));
    }

    private void assertShut(Answer session) {
        for (Answer refused : List.of(by(session).get("/journal"), refresh(stranger, session.at("/refreshToken")))) {
            assertThat(Optional.of(refused.hasStatus(401).at("/code"))).contains("invalid-token");
        }
    }
}
