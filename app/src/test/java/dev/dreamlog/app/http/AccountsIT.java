package dev.dreamlog.app.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class AccountsIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    private Visitor stranger = Visitor.stranger(0);

    @BeforeEach
    void comeBy() {
        stranger = Visitor.stranger(port);
    }

    @Test
    void whoever_joins_is_told_who_they_are() {
        Answer joined = stranger.post("/accounts", Visitor.newcomer(someEmail()));
        assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
        assertThat(joined.header("Location")).isEqualTo("/api/v1/accounts/me");
        assertThat(joined.header("Consistency-Token")).isNotBlank();
        assertThat(joined.json().propertyNames()).containsExactly("id", "displayName", "role");
        assertThat(joined.json().get("displayName").asString()).isEqualTo("Ада 😀");
        assertThat(joined.json().get("role").asString()).isEqualTo("USER");
        assertThat(UUID.fromString(joined.json().get("id").asString()).version()).isEqualTo(7);
    }

    @Test
    void an_address_belongs_to_one_account_however_it_is_spelled() {
        String email = someEmail();
        stranger.post("/accounts", Visitor.newcomer(email));
        Answer second = stranger.post("/accounts", Visitor.newcomer(" " + email.toUpperCase(Locale.ROOT)));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("email-taken");
    }

    @Test
    void its_owner_sees_it_as_they_write_it() {
        String email = "Someone-" + UUID.randomUUID() + "@Xn--E1afmkfd.xn--p1ai";
        String id = stranger.post("/accounts", Visitor.newcomer(" " + email)).json().get("id").asString();
        Visitor visitor = stranger.signIn(email.replace("@Xn--E1afmkfd.xn--p1ai", "@пример。рф."), id);
        assertThat(visitor.get("/accounts/me").json().get("email").asString()).isEqualTo(email);
        assertThat(stranger.post("/accounts", Visitor.newcomer(email.toUpperCase(Locale.ROOT))).code())
                .isEqualTo("email-taken");
    }

    @Test
    void a_weak_password_is_refused() {
        Answer refused = stranger.post("/accounts",
                Map.of("email", someEmail(), "password", "password1234", "displayName", "Ada"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("weak-password");
    }

    @Test
    void mistakes_are_pointed_at() {
        Answer refused = stranger.post("/accounts", Map.of("email", "ada", "password", Visitor.PASSWORD, "displayName",
                " ", "timeZone", "Mars", "locale", "tlh"), "Accept-Language", "ru");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors")).extracting(one -> one.get("pointer").asString())
                .containsExactlyInAnyOrder("/email", "/displayName", "/timeZone", "/locale");
        assertThat(refused.json().get("errors").toString()).contains("должно быть адресом электронной почты");
    }

    @Test
    void who_signs_in_gets_tokens_that_open_doors() {
        String email = someEmail();
        stranger.post("/accounts", Visitor.newcomer(email));
        Answer opened = stranger.post("/sessions", Map.of("email", email, "password", Visitor.PASSWORD));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        JsonNode session = opened.json();
        assertThat(session.propertyNames()).containsExactly("accessToken", "tokenType", "expiresIn", "refreshToken",
                "refreshExpiresIn", "account");
        assertThat(session.get("tokenType").asString()).isEqualTo("Bearer");
        assertThat(session.get("expiresIn").asInt()).isEqualTo(1800);
        assertThat(session.get("refreshExpiresIn").asInt()).isEqualTo(604_800);
        assertThat(session.get("account").propertyNames()).containsExactly("id", "displayName", "role");
        Answer me = stranger.with(session.get("accessToken").asString()).get("/accounts/me");
        assertThat(me.status()).as(me.toString()).isEqualTo(200);
        assertThat(me.json().get("email").asString()).isEqualTo(email);
    }

    @Test
    void whoever_has_just_joined_finds_themselves() {
        for (int i = 0; i < 20; i++) {
            assertThat(Visitor.joined(port).get("/accounts/me").status()).isEqualTo(200);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        Visitor ada = Visitor.joined(port);
        Answer wrong = stranger.post("/sessions", Map.of("email", ada.email, "password", "not her password"));
        Answer unknown = stranger.post("/sessions", Map.of("email", someEmail(), "password", "not her password"));
        for (Answer refused : new Answer[]{wrong, unknown}) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("bad-credentials");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
    }

    @Test
    void a_refresh_token_is_traded_once() {
        Visitor ada = Visitor.joined(port);
        Answer renewed = refresh(ada.refreshToken);
        assertThat(renewed.status()).as(renewed.toString()).isEqualTo(200);
        JsonNode session = renewed.json();
        assertThat(session.get("refreshToken").asString()).isNotEqualTo(ada.refreshToken);
        assertThat(ada.with(session.get("accessToken").asString()).get("/journal").status()).isEqualTo(200);
    }

    @Test
    void who_lost_the_answer_of_a_refresh_gets_it_again_with_its_key() {
        Visitor ada = Visitor.joined(port);
        Map<String, String> shown = Map.of("refreshToken", String.valueOf(ada.refreshToken));
        String key = UUID.randomUUID().toString();
        Answer first = stranger.post("/sessions/refresh", shown, "Idempotency-Key", key);
        Answer again = stranger.post("/sessions/refresh", shown, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(ada.with(first.json().get("accessToken").asString()).get("/journal").status()).isEqualTo(200);
    }

    @Test
    void garbage_is_no_refresh_token() {
        for (String garbage : new String[]{"", "x", "ключ"}) {
            Answer refused = refresh(garbage);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("invalid-token");
        }
    }

    @Test
    void an_old_access_token_does_not_keep_anybody_from_coming_in() {
        Visitor ada = Visitor.joined(port);
        Answer opened = ada.with("expired").post("/sessions", Map.of("email", ada.email, "password", Visitor.PASSWORD));
        assertThat(opened.status()).isEqualTo(200);
    }

    @Test
    void who_signs_out_is_out_at_once() {
        Visitor ada = Visitor.joined(port);
        assertThat(ada.get("/journal").status()).isEqualTo(200);
        assertThat(ada.send("DELETE", "/sessions/current", null).status()).isEqualTo(204);
        assertThat(ada.get("/journal").code()).isEqualTo("invalid-token");
        assertThat(refresh(ada.refreshToken).status()).isEqualTo(401);
    }

    @Test
    void an_administrator_hands_out_roles_and_they_count_at_once() {
        Visitor admin = Visitor.joined(port);
        registration.grant(AccountId.of(admin.id), Role.ADMIN);
        Visitor ada = Visitor.joined(port);
        Answer given = admin.send("PUT", "/accounts/" + ada.id + "/role", "{\"role\":\"AUDITOR\"}");
        assertThat(given.status()).as(given.toString()).isEqualTo(204);
        assertThat(given.header("Consistency-Token")).isNotBlank();
        assertThat(ada.get("/audit/events").status()).isEqualTo(200);
        assertThat(admin.send("PUT", "/accounts/" + UUID.randomUUID() + "/role", "{\"role\":\"IMAM\"}").code())
                .isEqualTo("not-found");
        assertThat(admin.send("PUT", "/accounts/" + ada.id + "/role", "{\"role\":\"KING\"}").status()).isEqualTo(400);
    }

    @Test
    void why_a_role_was_given_is_kept_and_auditors_see_that_but_not_what_was_said() {
        Visitor admin = Visitor.joined(port);
        registration.grant(AccountId.of(admin.id), Role.ADMIN);
        Visitor ada = Visitor.joined(port);
        for (String unfit : List.of("", "a".repeat(501), "a\\u0000b", "\\ud83d")) {
            Answer refused = admin.send("PUT", "/accounts/" + ada.id + "/role",
                    "{\"role\":\"IMAM\",\"reason\":\"" + unfit + "\"}");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
        }
        Answer given = admin.send("PUT", "/accounts/" + ada.id + "/role",
                "{\"role\":\"IMAM\",\"reason\":\"Teaches at the mosque.\"}");
        assertThat(given.status()).as(given.toString()).isEqualTo(204);
        JsonNode changed = admin.get("/audit/events?type=account.role-changed&aggregate=" + ada.id).json()
                .at("/items/0");
        assertThat(changed.at("/actor").asString()).isEqualTo(admin.id);
        assertThat(changed.at("/payload/previous").asString()).isEqualTo("USER");
        assertThat(changed.at("/payload/reason").asString()).isEqualTo("[personal]");
        assertThat(changed.has("reason")).isFalse();
    }

    @Test
    void nobody_else_does() {
        Visitor ada = Visitor.joined(port);
        Answer refused = ada.send("PUT", "/accounts/" + ada.id + "/role", "{\"role\":\"ADMIN\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    private Answer refresh(@Nullable String token) {
        return stranger.post("/sessions/refresh", Map.of("refreshToken", String.valueOf(token)));
    }

    private static String someEmail() {
        return "someone-" + UUID.randomUUID() + "@example.org";
    }
}
