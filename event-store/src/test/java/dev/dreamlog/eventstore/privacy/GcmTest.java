package dev.dreamlog.eventstore.privacy;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GcmTest {

    private static final byte[] PLACE = "event/text".getBytes(UTF_8);

    private final byte[] bytes = Gcm.freshKey();
    private final Aead key = Gcm.under(bytes);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "I walked through a house I had never seen."})
    void tink_opens_what_is_sealed(String words) throws GeneralSecurityException {
        Aead tink = Gcm.under(Gcm.key(bytes, null));
        assertThat(tink.decrypt(key.encrypt(words.getBytes(UTF_8), PLACE), PLACE)).asString(UTF_8).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "I walked through a house I had never seen."})
    void what_tink_sealed_is_opened(String words) throws GeneralSecurityException {
        Aead tink = Gcm.under(Gcm.key(bytes, null));
        assertThat(key.decrypt(tink.encrypt(words.getBytes(UTF_8), PLACE), PLACE)).asString(UTF_8).isEqualTo(words);
    }

    @Test
    void the_same_words_never_look_the_same() throws GeneralSecurityException {
        assertThat(key.encrypt(PLACE, PLACE)).isNotEqualTo(key.encrypt(PLACE, PLACE));
    }

    @Test
    void nothing_opens_at_another_place() throws GeneralSecurityException {
        byte[] sealed = key.encrypt(PLACE, PLACE);
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> key.decrypt(sealed, "event/title".getBytes(UTF_8)));
    }
}
