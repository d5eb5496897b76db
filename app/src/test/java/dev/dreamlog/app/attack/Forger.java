package dev.dreamlog.app.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.contract.api.InstallationSecret;

/** Makes new tokens out of a true one. Knows the key too: some tokens are to be refused although we signed them. */
final class Forger {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final String USUAL = "HmacSHA256";
    private static final byte[] THEIRS = "theirstheirstheirstheirstheirs!!".getBytes(StandardCharsets.UTF_8);

    private final InstallationSecret secret;
    private final String[] parts;

    Forger(InstallationSecret secret, String token) {
        this.secret = secret;
        this.parts = token.split("\\.", -1);
    }

    /** The token with other things said in it (by JSON merge patches), signed by somebody. */
    String forge(String header, String claims, String signer) {
        String said = merged(parts[0], header) + "."
                + (signer.endsWith("packed claims") ? TEXT.encodeToString(bomb()) : merged(parts[1], claims));
        return signer.equals("no dot") ? said : said + "." + TEXT.encodeToString(signature(said, signer));
    }

    private byte[] signature(String said, String signer) {
        byte[] honest = Base64.getUrlDecoder().decode(parts[2]);
        return switch (signer) {
            case "nobody" -> new byte[0];
            case "as before" -> honest;
            case "half" -> Arrays.copyOf(honest, honest.length / 2);
            case "longer" -> Arrays.copyOf(honest, honest.length + 1);
            case "zeros" -> new byte[64];
            case "spaces" -> " ".repeat(32).getBytes(StandardCharsets.UTF_8);
            case "RSA" -> signed("RSA", "SHA256withRSA", said);
            case "EC" -> signed("EC", "SHA256withECDSAinP1363Format", said);
            case "Ed25519" -> signed("Ed25519", "Ed25519", said);
            case "ours", "ours with packed claims" -> mac(USUAL, ours(), said);
            case "theirs" -> mac(USUAL, THEIRS, said);
            case "another installation" ->
                mac(USUAL, new InstallationSecret(new byte[32]).keyFor("access-token"), said);
            case "our cursors" -> mac(USUAL, secret.keyFor("cursor"), said);
            case "a zero byte" -> mac(USUAL, new byte[1], said);
            case "two" -> mac(USUAL, "2\n".getBytes(StandardCharsets.UTF_8), said);
            case "the account" ->
                mac(USUAL, merged(parts[1], "{}").getBytes(StandardCharsets.UTF_8), said);
            default -> signer.startsWith("ours by ")
                    ? mac(signer.substring("ours by ".length()), ours(), said)
                    : mac(USUAL, signer.getBytes(StandardCharsets.UTF_8), said);
        };
    }

    private byte[] ours() {
        return secret.keyFor("access-token");
    }

    private static String merged(String part, String patch) {
        JsonNode merged = merged(JSON.readTree(Base64.getUrlDecoder().decode(part)), JSON.readTree(patch));
        return TEXT.encodeToString(JSON.writeValueAsBytes(merged));
    }

    private static JsonNode merged(JsonNode before, JsonNode patch) {
        ObjectNode after = (ObjectNode) before.deepCopy();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                after.remove(change.getKey());
            } else {
                after.set(change.getKey(), change.getValue());
            }
        });
        return after;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] mac(String algorithm, byte[] key, String said) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(said.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(String key, String algorithm, String said) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(KeyPairGenerator.getInstance(key).generateKeyPair().getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
