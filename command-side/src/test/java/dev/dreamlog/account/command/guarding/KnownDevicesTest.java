package dev.dreamlog.account.command.guarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.InstallationSecret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class KnownDevicesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AccountId ADA = new AccountId(UUID.randomUUID());
    private static final AccountId BEN = new AccountId(UUID.randomUUID());
    private static final InstallationSecret SECRET = secret("0123456789abcdef0123456789abcdef");

    private final KnownDevices devices = at(NOON, SECRET);

    @Test
    void a_device_is_known_to_the_account_it_was_introduced_to_on_every_node_and_after_every_restart() {
        String token = devices.introduce(ADA);
        assertThat(devices.recognise(token, ADA)).isPresent().isEqualTo(at(NOON, SECRET).recognise(token, ADA));
    }

    @Test
    void each_device_has_a_name_of_its_own() {
        assertThat(devices.recognise(devices.introduce(ADA), ADA))
                .isNotEqualTo(devices.recognise(devices.introduce(ADA), ADA));
    }

    @Test
    void it_is_a_stranger_to_every_other_account() {
        assertThat(devices.recognise(devices.introduce(ADA), BEN)).isEmpty();
    }

    @Test
    void it_is_forgotten_after_half_a_year() {
        String token = devices.introduce(ADA);
        assertThat(at(NOON.plus(Duration.ofDays(179)), SECRET).recognise(token, ADA)).isPresent();
        assertThat(at(NOON.plus(Duration.ofDays(180)), SECRET).recognise(token, ADA)).isEmpty();
    }

    @Test
    void no_letter_of_a_token_can_be_changed() {
        String token = devices.introduce(ADA);
        for (int at = 0; at < token.length(); at++) {
            char[] forged = token.toCharArray();
            forged[at] = forged[at] == 'A' ? 'B' : 'A';
            assertThat(devices.recognise(new String(forged), ADA)).as("letter %s", at).isEmpty();
        }
    }

    @Test
    void what_another_secret_signed_is_worth_nothing() {
        String foreign = at(NOON, secret("fedcba9876543210fedcba9876543210")).introduce(ADA);
        assertThat(devices.recognise(foreign, ADA)).isEmpty();
    }

    @Test
    void garbage_is_no_token() {
        for (@Nullable
        String garbage : Arrays.asList(null, "", "x", "ключ", "=".repeat(96), "A".repeat(96), "\u0000".repeat(96),
                "A".repeat(10_000), devices.introduce(ADA) + "A")) {
            assertThat(devices.recognise(garbage, ADA)).isEmpty();
        }
    }

    private static KnownDevices at(Instant now, InstallationSecret secret) {
        return new KnownDevices(secret, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static InstallationSecret secret(String text) {
        return new InstallationSecret(text.getBytes(US_ASCII));
    }
}
