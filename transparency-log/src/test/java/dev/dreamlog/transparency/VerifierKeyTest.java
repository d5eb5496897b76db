package dev.dreamlog.transparency;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The example is that of Go's package for signed notes, whose form C2SP wrote down. */
class VerifierKeyTest {

    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final byte[] SEED = Base64.getDecoder().decode("hAoUAtUUbI2E8kQzMPVAgOv5juF9nH3SJS/F1cYoMXM=");
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT
            + """

                    \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                    """;

    @Test
    void a_note_that_others_signed_opens_with_their_key() {
        assertThat(VerifierKey.parse(PUBLIC).textOf(NOTE)).isEqualTo(TEXT);
        assertThat(VerifierKey.parse(PUBLIC)).hasToString(PUBLIC);
    }

    @Test
    void what_the_log_signs_its_public_key_opens() {
        LogKey key = new LogKey("dreams.example/log", SEED);
        Checkpoint signed = new Checkpoint("dreams.example/log", 7, Hash.OF_NOTHING);
        String note = key.sign(7, Hash.OF_NOTHING);
        assertThat(note)
                .startsWith("dreams.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 dreams");
        assertThat(VerifierKey.parse(key.verifier().toString()).open(note)).isEqualTo(signed);
    }

    @Test
    void a_witness_may_sign_beside_the_log() {
        LogKey key = new LogKey("log", SEED);
        String note = key.sign(1, Hash.OF_NOTHING) + "\u2014 witness AAAAAAEC\n";
        assertThat(key.verifier().open(note).size()).isEqualTo(1);
    }

    @Test
    void no_flipped_bit_of_a_checkpoint_is_passed_over() {
        LogKey key = new LogKey("log", SEED);
        byte[] note = key.sign(123, Hash.OF_NOTHING).getBytes(UTF_8);
        for (int bit = 0; bit < note.length * Byte.SIZE; bit += 3) {
            byte[] flipped = note.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String text = new String(flipped, UTF_8);
            assertThatIllegalArgumentException().as("bit %d", bit).isThrownBy(() -> key.verifier().open(text));
        }
    }

    @Test
    void another_key_of_the_same_name_is_not_believed() {
        byte[] other = SEED.clone();
        other[0] ^= 1;
        String note = new LogKey("log", other).sign(1, Hash.OF_NOTHING);
        assertThatIllegalArgumentException().isThrownBy(() -> new LogKey("log", SEED).verifier().open(note))
                .withMessageStartingWith("not signed by log+");
    }

    @Test
    void a_note_of_the_log_about_another_log_is_no_checkpoint_of_it() {
        LogKey key = new LogKey("log", SEED);
        String note = key.sign(new Checkpoint("another", 1, Hash.OF_NOTHING).text());
        assertThatIllegalArgumentException().isThrownBy(() -> key.verifier().open(note))
                .withMessage("no checkpoint of log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann+c74f20a3+ARpc"})
    void what_is_no_key_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my log", "a+b", "a\nb"})
    void a_name_that_could_be_misread_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogKey(name, SEED));
    }
}
