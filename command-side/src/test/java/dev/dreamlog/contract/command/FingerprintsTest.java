package dev.dreamlog.contract.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintsTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("k");
    private final Fingerprints fingerprints = new Fingerprints(new InstallationSecret(new byte[32]));

    @Test
    void the_same_request_is_recognised_however_its_fields_are_ordered() {
        assertThat(ofRequest(posted(Map.of("a", 1, "b", 2)))).isEqualTo(ofRequest(posted(Map.of("b", 2, "a", 1))))
                .isNotEqualTo(ofRequest(posted(Map.of("a", 1, "b", 3))));
    }

    @Test
    void another_path_is_another_request() {
        assertThat(ofRequest(posted("x"))).isNotEqualTo(ofRequest(new Claim("ada", KEY, "POST /other", "x")));
    }

    @Test
    void everybody_has_keys_of_their_own() {
        assertThat(fingerprints.ofKey(new Claim("ada", KEY, "", null)).getFirst())
                .isNotEqualTo(fingerprints.ofKey(new Claim("ben", KEY, "", null)).getFirst());
    }

    @Test
    void nobody_without_the_secret_can_check_a_guess() throws Exception {
        byte[] bare = MessageDigest.getInstance("SHA-256")
                .digest("request\0POST /dreams\0\"x\"".getBytes(StandardCharsets.UTF_8));
        byte[] otherSecret = new byte[32];
        otherSecret[0] = 1;
        assertThat(ofRequest(posted("x"))).isNotEqualTo(bare)
                .isNotEqualTo(new Fingerprints(new InstallationSecret(otherSecret)).ofRequest(posted("x")).getFirst());
    }

    @Test
    void a_request_from_before_the_secret_was_exchanged_is_still_recognised() {
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        Fingerprints exchanged = new Fingerprints(new InstallationSecret(fresh, new byte[32]));
        assertThat(exchanged.ofRequest(posted("x"))).hasSize(2).last().isEqualTo(ofRequest(posted("x")));
    }

    private byte[] ofRequest(Claim claim) {
        return fingerprints.ofRequest(claim).getFirst();
    }

    private static Claim posted(Object body) {
        return new Claim("ada", KEY, "POST /dreams", body);
    }
}
