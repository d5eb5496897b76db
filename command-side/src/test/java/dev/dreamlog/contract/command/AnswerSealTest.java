package dev.dreamlog.contract.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnswerSealTest {

    private static final byte[] REQUEST = {1, 2, 3};
    private static final Answer ANSWER = new Answer(201, Map.of("ETag", List.of("\"1\"")),
            "{\"refreshToken\":\"secret\"}");
    private final AnswerSeal seal = new AnswerSeal(new InstallationSecret(new byte[32]));

    @Test
    void a_kept_answer_comes_back_letter_by_letter() {
        assertThat(seal.open(seal.close(ANSWER, REQUEST), REQUEST)).isEqualTo(ANSWER);
    }

    @Test
    void an_answer_without_a_body_comes_back_without_one() {
        Answer empty = new Answer(204, Map.of(), null);
        assertThat(seal.open(seal.close(empty, REQUEST), REQUEST)).isEqualTo(empty);
    }

    @Test
    void nobody_reads_it_in_the_table() {
        assertThat(new String(seal.close(ANSWER, REQUEST), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void it_opens_while_the_secret_is_being_exchanged_and_not_for_ever() {
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        byte[] sealed = seal.close(ANSWER, REQUEST);
        assertThat(new AnswerSeal(new InstallationSecret(fresh, new byte[32])).open(sealed, REQUEST)).isEqualTo(ANSWER);
        AnswerSeal exchanged = new AnswerSeal(new InstallationSecret(fresh));
        assertThatThrownBy(() -> exchanged.open(sealed, REQUEST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_opens_for_its_own_request_only() {
        byte[] sealed = seal.close(ANSWER, REQUEST);
        assertThatThrownBy(() -> seal.open(sealed, new byte[]{9})).isInstanceOf(IllegalStateException.class);
    }
}
