package dev.dreamlog.account.command.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.Scope;
import dev.dreamlog.account.command.key.KeptKeys.Holder;
import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.account.command.session.InvalidToken;
import dev.dreamlog.account.command.session.Standings;
import dev.dreamlog.account.command.session.Way;
import dev.dreamlog.contract.api.SecurityEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiKeysTest {

    private static final AccountId ADA = AccountId.of("01934c3e-0000-7000-8000-00000000a001");
    private static final UUID KEY = UUID.fromString("01934c3e-0000-7000-8000-00000000f001");
    private static final KeyText TEXT = KeyText.fresh();

    private final Map<KeyText, Holder> kept = new HashMap<>(Map.of(TEXT, new Holder(KEY, ADA, Set.of(Scope.READ))));
    private final Map<UUID, Role> standing = new HashMap<>(Map.of(KEY, Role.USER));
    private final List<KeyText> lookedUp = new ArrayList<>();
    private final List<UUID> used = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final ActiveSessions active = Standings.of(id -> Optional.ofNullable(standing.get(id)));
    private final ApiKeys keys = new ApiKeys(text -> {
        lookedUp.add(text);
        return Optional.ofNullable(kept.get(text));
    }, active, used::add, told::add);

    @Test
    void a_key_acts_for_its_owner_within_its_scopes() {
        assertThat(keys.verify(TEXT.text()))
                .isEqualTo(new Access(new Actor(ADA, Role.USER), new Way.ApiKey(KEY, Set.of(Scope.READ))));
        assertThat(used).containsExactly(KEY);
        assertThat(told).isEmpty();
    }

    @Test
    void whose_it_is_is_looked_up_once_and_whether_it_stands_each_time() {
        keys.verify(TEXT.text());
        keys.verify(TEXT.text());
        assertThat(lookedUp).hasSize(1);
        standing.remove(KEY);
        active.forget(KEY);
        assertRefused(TEXT.text(), "api-key-ended", ADA.toString());
    }

    @Test
    void the_role_is_the_one_its_owner_holds_now() {
        keys.verify(TEXT.text());
        standing.put(KEY, Role.AUDITOR);
        active.forgetAll();
        assertThat(keys.verify(TEXT.text()).actor().role()).isEqualTo(Role.AUDITOR);
    }

    @Test
    void one_that_nobody_made_is_refused_and_not_remembered() {
        String unknown = KeyText.fresh().text();
        assertRefused(unknown, "api-key-unknown", null);
        assertRefused(unknown, "api-key-unknown", null);
        assertThat(lookedUp).hasSize(2);
        assertThat(used).isEmpty();
    }

    @Test
    void one_that_is_misspelt_is_refused_without_asking_anybody() {
        assertRefused(TEXT.text() + "x", "api-key-malformed", null);
        assertThat(lookedUp).isEmpty();
    }

    private void assertRefused(String shown, String reason, @Nullable String account) {
        told.clear();
        assertThatThrownBy(() -> keys.verify(shown)).isInstanceOf(InvalidToken.class);
        assertThat(told)
                .containsExactly(new SecurityEvent(SecurityEvent.Kind.TOKEN_REFUSED, account, reason));
    }
}
