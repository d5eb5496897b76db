package dev.dreamlog.account.command.session;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;

class CsrfTokensTest {

    private static final UUID SESSION = UUID.fromString("01934c3e-0000-7000-8000-00000000c001");
    private static final UUID OTHER = UUID.fromString("01934c3e-0000-7000-8000-00000000c002");
    private static final byte[] OLD = new byte[32];
    private static final byte[] FRESH = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0,
            0, 0, 0, 0, 0};

    private final CsrfTokens tokens = new CsrfTokens(new InstallationSecret(OLD));

    @Test
    void a_token_is_good_for_its_session_only() {
        assertThat(tokens.matches(SESSION, tokens.of(SESSION))).isTrue();
        assertThat(tokens.matches(OTHER, tokens.of(SESSION))).isFalse();
        assertThat(tokens.matches(SESSION, "")).isFalse();
    }

    @Test
    void nobody_makes_one_without_the_secret() {
        assertThat(tokens.matches(SESSION, new CsrfTokens(new InstallationSecret(FRESH)).of(SESSION))).isFalse();
    }

    @Test
    void it_outlives_the_exchange_of_the_secret() {
        CsrfTokens exchanged = new CsrfTokens(new InstallationSecret(FRESH, OLD));
        assertThat(exchanged.matches(SESSION, tokens.of(SESSION))).isTrue();
        assertThat(exchanged.of(SESSION)).isNotEqualTo(tokens.of(SESSION));
    }
}
