package dev.dreamlog.account.command;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;

class PepperedHashesTest {

    private static final int CHEAP = 4;
    private static final byte[] FORMER = secret(1);
    private static final byte[] PRESENT = secret(2);
    private static final String PASSWORD = "over the hills at night";
    /** Made before there was a pepper. */
    private static final String UNPEPPERED = "$2a$04$aqTy1m1M91E6Cq.sSRppjO./S5X7g0Iuv6el..TcjyxCyHmZRHZZi";

    private final PepperedHashes hashes = hashes(PRESENT);

    @Test
    void the_right_password_matches_and_no_other() {
        String hash = hashes.hash(PASSWORD);
        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
        assertThat(hashes.matches("Over the hills at night", hash)).isFalse();
    }

    @Test
    void nothing_is_cut_off_after_72_bytes() {
        String hash = hashes.hash("n".repeat(100) + "1");
        assertThat(hashes.matches("n".repeat(100) + "2", hash)).isFalse();
    }

    @Test
    void a_zero_byte_in_the_digest_ends_nothing() {
        for (int i = 0; i < 300; i++) {
            assertThat(hashes.matches(PASSWORD + (i + 1), hashes.hash(PASSWORD + i))).isFalse();
        }
    }

    @Test
    void it_does_not_matter_how_a_keyboard_composes_letters() {
        assertThat(hashes.matches("сон мои\u0306 чудныи\u0306", hashes.hash("сон мой чудный"))).isTrue();
    }

    @Test
    void the_cost_and_the_name_of_the_pepper_are_in_the_hash() {
        assertThat(hashes.hash(PASSWORD)).matches("\\{[0-9a-f]{8}\\}\\$2a\\$04\\$.{53}");
        assertThat(hashes.isOutdated(hashes.hash(PASSWORD))).isFalse();
    }

    @Test
    void whoever_has_the_hash_and_not_the_secret_can_check_no_guess() {
        String stolen = hashes.hash(PASSWORD);
        String bare = stolen.substring(stolen.indexOf('}') + 1);
        PepperedHashes elsewhere = hashes(FORMER);
        assertThat(elsewhere.canCheck(stolen)).isFalse();
        assertThat(elsewhere.matches(PASSWORD, bare)).isFalse();
        assertThat(new BCryptPasswordEncoder().matches(PASSWORD, bare)).isFalse();
    }

    @Test
    void a_hash_from_before_there_was_a_pepper_is_checked_and_is_to_be_made_anew() {
        assertThat(hashes.canCheck(UNPEPPERED)).isTrue();
        assertThat(hashes.matches(PASSWORD, UNPEPPERED)).isTrue();
        assertThat(hashes.matches("some other password", UNPEPPERED)).isFalse();
        assertThat(hashes.isOutdated(UNPEPPERED)).isTrue();
    }

    @Test
    void so_is_one_of_a_former_secret_as_long_as_that_is_given() {
        String former = hashes(FORMER).hash(PASSWORD);
        PepperedHashes exchanged = hashes(PRESENT, FORMER);
        assertThat(exchanged.matches(PASSWORD, former)).isTrue();
        assertThat(exchanged.matches("some other password", former)).isFalse();
        assertThat(exchanged.isOutdated(former)).isTrue();
        assertThat(exchanged.hash(PASSWORD)).startsWith(hashes.hash(PASSWORD).substring(0, 10));
        assertThat(hashes.canCheck(former)).isFalse();
    }

    @Test
    void so_is_one_that_was_cheaper() {
        assertThat(new PepperedHashes(new InstallationSecret(PRESENT), CHEAP + 1).isOutdated(hashes.hash(PASSWORD)))
                .isTrue();
    }

    private static PepperedHashes hashes(byte[] secret, byte[]... former) {
        return new PepperedHashes(new InstallationSecret(secret, former), CHEAP);
    }

    private static byte[] secret(int number) {
        byte[] secret = new byte[32];
        secret[0] = (byte) number;
        return secret;
    }
}
