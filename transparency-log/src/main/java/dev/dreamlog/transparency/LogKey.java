package dev.dreamlog.transparency;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The key a log signs its checkpoints with, made of 256 random bits. Whoever has it can speak for the log. */
public final class LogKey {

    private final VerifierKey verifier;
    private final PrivateKey secret;

    /** @throws IllegalArgumentException when the name is unfit or the seed has not 256 bits */
    public LogKey(String name, byte[] seed) {
        if (seed.length != Hash.BYTES) {
            throw new IllegalArgumentException("a key has 256 bits");
        }
        try {
            this.secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
            this.verifier = new VerifierKey(name, publicHalf(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** What others check the signatures with. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The checkpoint as a signed note. */
    public String sign(long size, Hash root) {
        return sign(new Checkpoint(verifier.name(), size, root).text());
    }

    String sign(String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text.getBytes(UTF_8));
            return text + "\n" + verifier.signatureLine(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was made for this", e);
        }
    }

    /** Java computes a public half only while it makes a pair, so it is made of these bits instead of random ones. */
    private static PublicKey publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
        maker.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return maker.generateKeyPair().getPublic();
    }
}
