package dev.dreamlog.transparency;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The public half of a log's key, written as {@code <name>+<id>+<key>} after C2SP's signed notes. It belongs in the hands
 * of whoever checks, by another way than from the server that is checked.
 */
public final class VerifierKey {

    private static final Pattern WRITTEN = Pattern
            .compile("\\A([^+\\s\\p{Cntrl}]++)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]++)");
    private static final Pattern SIGNATURE = Pattern.compile("\u2014 (\\S+) (\\S+)");
    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final byte[] DER_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final byte[] id;
    private final PublicKey key;

    VerifierKey(String name, PublicKey key) {
        this(name, Arrays.copyOfRange(key.getEncoded(), DER_HEAD.length, key.getEncoded().length), key);
    }

    private VerifierKey(String name, byte[] raw, PublicKey key) {
        this.name = name;
        this.raw = raw;
        this.key = key;
        this.id = id(name, raw);
        if (!WRITTEN.matcher(toString()).matches()) {
            throw new IllegalArgumentException("the name of a log has no spaces and no plus");
        }
    }

    /** @throws IllegalArgumentException when it is none */
    public static VerifierKey parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("a key is written <name>+<id>+<key>");
        }
        byte[] typed = ExactBase64.decode(parts.group(3));
        if (typed.length != Hash.BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not a key for Ed25519");
        }
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        VerifierKey key = new VerifierKey(parts.group(1), raw, publicKey(raw));
        if (!HexFormat.of().formatHex(key.id).equals(parts.group(2))) {
            throw new IllegalArgumentException("name, id and key do not belong together");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /**
     * The checkpoint that this log signed.
     *
     * @throws IllegalArgumentException when this key did not sign it
     */
    public Checkpoint open(String note) {
        return Checkpoint.parse(textOf(note), name);
    }

    /** The words above the signatures; others may have signed them too. */
    String textOf(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note");
        }
        String text = note.substring(0, end + 1);
        boolean signed = false;
        for (String line : note.substring(end + 2).split("\n", -1)) {
            Matcher signature = SIGNATURE.matcher(line);
            if (signature.matches() && signature.group(1).equals(name)) {
                signed |= isOurs(ExactBase64.decode(signature.group(2)), text);
            } else if (!signature.matches() && !line.isEmpty()) {
                throw new IllegalArgumentException("no signed note");
            }
        }
        if (!signed) {
            throw new IllegalArgumentException("not signed by " + this);
        }
        return text;
    }

    private boolean isOurs(byte[] signature, String text) {
        if (signature.length <= ID_BYTES || !Arrays.equals(id, Arrays.copyOf(signature, ID_BYTES))) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(UTF_8));
            if (check.verify(signature, ID_BYTES, signature.length - ID_BYTES)) {
                return true;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the signature is forged", e);
        }
        throw new IllegalArgumentException("the signature is forged");
    }

    String signatureLine(byte[] signature) {
        byte[] identified = Arrays.copyOf(id, ID_BYTES + signature.length);
        System.arraycopy(signature, 0, identified, ID_BYTES, signature.length);
        return "\u2014 " + name + " " + ExactBase64.encode(identified) + "\n";
    }

    private static byte[] id(String name, byte[] raw) {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), ID_BYTES);
    }

    private static PublicKey publicKey(byte[] raw) {
        byte[] der = Arrays.copyOf(DER_HEAD, DER_HEAD.length + raw.length);
        System.arraycopy(raw, 0, der, DER_HEAD.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key for Ed25519", e);
        }
    }

    /** As it is handed on. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().formatHex(id) + "+" + ExactBase64.encode(typed);
    }
}
