package dev.dreamlog.contract.command;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.contract.api.InstallationSecret;

/** Keeps answers unreadable while they wait to be asked for again: some hold the tokens of a session. */
@Component
class AnswerSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** A header had one value in answers that an earlier version kept. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();
    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    AnswerSeal(InstallationSecret secret) {
        this.keys = secret.keysFor("idempotent-answer").stream().map(key -> new SecretKeySpec(key, "AES")).toList();
    }

    /** @param request ties the sealed answer to its request, so that rows cannot be swapped */
    byte[] close(Answer answer, byte[] request) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, request, JSON.writeValueAsBytes(answer))
                .orElseThrow();
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    Answer open(byte[] sealed, byte[] request) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        return keys.stream().map(key -> run(Cipher.DECRYPT_MODE, key, nonce, request, text)).flatMap(Optional::stream)
                .findFirst().map(json -> JSON.readValue(json, Answer.class))
                .orElseThrow(() -> new IllegalStateException("a kept answer cannot be opened"));
    }

    /** Empty when it was not this key that sealed it for this request. */
    private static Optional<byte[]> run(int mode, SecretKeySpec key, byte[] nonce, byte[] request, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(request);
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }
}
