package dev.dreamlog.account.command.password;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class PasswordChangeIT {

    private static final String OLD = "seven sleepy herons";
    private static final String NEW = "eight sleepless owls";

    private final String email = "changer-" + UUID.randomUUID() + "@example.org";
    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    @Autowired
    private ActiveSessions active;
    @Autowired
    private ConfigurableApplicationContext application;
    private final List<SecurityEvent> told = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<SecurityEvent>> operator = ApplicationListener
            .forPayload(told::add);
    private Caller stranger = new Caller("");
    private Caller ada = stranger;

    @BeforeEach
    void join() {
        stranger = new Caller("http://localhost:" + port);
        ada = stranger.joined(email, OLD);
        application.addApplicationListener(operator);
    }

    @AfterEach
    void leave() {
        application.removeApplicationListener(operator);
    }

    @Test
    void from_then_on_the_new_one_opens_and_the_old_one_does_not() {
        assertThat(change(OLD, NEW).hasStatus(204).header("Consistency-Token")).isNotEmpty();
        assertThat(signIn(OLD).hasStatus(401).at("/code")).isEqualTo("bad-credentials");
        signIn(NEW).hasStatus(200);
    }

    @Test
    void every_other_session_ends_and_the_one_that_asks_stays() {
        Answer opened = signIn(OLD).hasStatus(200);
        Caller elsewhere = stranger.with("Authorization", "Bearer " + opened.at("/accessToken"));
        elsewhere.get("/journal").hasStatus(200);

        change(OLD, NEW).hasStatus(204);

        assertThat(elsewhere.get("/journal").hasStatus(401).at("/code")).isEqualTo("invalid-token");
        stranger.post("/sessions/refresh", Map.of("refreshToken", opened.at("/refreshToken"))).hasStatus(401);
        ada.get("/journal").hasStatus(200);
    }

    @Test
    void a_wrong_present_password_is_no_reason_to_sign_in_anew_and_changes_nothing() {
        assertThat(change("not her password", NEW).hasStatus(403).at("/code")).isEqualTo("wrong-password");
        ada.get("/journal").hasStatus(200);
        signIn(OLD).hasStatus(200);
    }

    @Test
    void the_new_one_has_to_be_as_good_as_that_of_a_newcomer() {
        for (String weak : List.of("short", "password1234", "Somebody and more", email, "x".repeat(129))) {
            assertThat(change(OLD, weak).hasStatus(400).at("/code")).as(weak).isEqualTo("weak-password");
        }
        assertThat(ada.put("/accounts/me/password", Map.of("current", OLD)).hasStatus(400).at("/code"))
                .isEqualTo("weak-password");
        assertThat(ada.put("/accounts/me/password", Map.of("new", NEW)).hasStatus(400).at("/errors/0/pointer"))
                .isEqualTo("/current");
        signIn(OLD).hasStatus(200);
    }

    @Test
    void of_many_who_change_it_at_once_one_does() throws Exception {
        List<Integer> answers = Crowd.atOnce(8, number -> () -> change(OLD, NEW + number).status());
        assertThat(answers).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 403);
        signIn(NEW + answers.indexOf(204)).hasStatus(200);
    }

    @Test
    void whoever_is_just_signing_in_with_the_old_one_is_out_as_well() throws Exception {
        List<Answer> answers = Crowd.atOnce(12,
                number -> number == 6 ? () -> change(OLD, NEW) : (Callable<Answer>) () -> signIn(OLD));
        assertThat(answers.get(6).status()).isEqualTo(204);
        Stream<Answer> opened = answers.stream().filter(answer -> answer.status() == 200);
        assertThat(opened).allSatisfy(answer -> stranger.with("Authorization", "Bearer " + answer.at("/accessToken"))
                .get("/journal").hasStatus(401));
    }

    @Test
    void it_is_on_record_without_a_word_about_it_and_operators_are_told() {
        change(OLD, NEW).hasStatus(204);
        String id = ada.get("/accounts/me").at("/id");
        assertThat(told).contains(new SecurityEvent(SecurityEvent.Kind.PASSWORD_CHANGED, id, "by-owner"));
        become(AccountId.of(id), Role.AUDITOR);
        JsonNode changed = ada.get("/audit/events?type=account.password-changed&aggregate=" + id).hasStatus(200).json()
                .at("/items/0/payload");
        assertThat(changed.propertyNames()).containsExactly("accountId");
    }

    @Test
    void operators_are_told_of_another_role_once_and_only_when_it_is_another() {
        String id = ada.get("/accounts/me").at("/id");
        Caller ben = stranger.joined("ben-" + email, OLD);
        become(AccountId.of(ben.get("/accounts/me").at("/id")), Role.ADMIN);
        for (int i = 0; i < 2; i++) {
            ben.put("/accounts/" + id + "/role", Map.of("role", "IMAM")).hasStatus(204);
        }
        assertThat(told).containsOnlyOnce(new SecurityEvent(SecurityEvent.Kind.ROLE_CHANGED, id, "imam"));
    }

    @Test
    void a_stranger_is_told_to_sign_in() {
        stranger.put("/accounts/me/password", Map.of("current", OLD, "new", NEW)).hasStatus(401);
    }

    private void become(AccountId account, Role role) {
        registration.grant(account, role);
        active.forgetAll();
    }

    private Answer change(String current, String wanted) {
        return ada.put("/accounts/me/password", Map.of("current", current, "new", wanted));
    }

    private Answer signIn(String password) {
        return stranger.post("/sessions", Map.of("email", email, "password", password));
    }
}
