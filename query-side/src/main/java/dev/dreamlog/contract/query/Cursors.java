package dev.dreamlog.contract.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * Makes the cursors of pages and recognises its own. A cursor is good only where it was given: for the same
 * question by the same reader. So a place in one list cannot be used to look into another.
 */
@Component
public class Cursors {

    private static final String PURPOSE = "cursor";
    private static final String BETWEEN = "\n";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 2048;
    private final InstallationSecret secret;

    Cursors(InstallationSecret secret) {
        this.secret = secret;
    }

    /**
     * Makes the cursor of a place.
     *
     * @param scope the question with its filters, and its reader
     * @param place where the page ended, in parts
     */
    public String encode(String scope, String... place) {
        byte[] text = String.join(BETWEEN, place).getBytes(StandardCharsets.UTF_8);
        byte[] signed = ByteBuffer.allocate(SIGNATURE + text.length)
                .put(signatures(scope, text).findFirst().orElseThrow())
                .put(text).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * Finds the place again.
     *
     * @return its parts of the place
     * @throws BadCursor when we did not make it for this scope
     */
    public List<String> decode(String scope, String cursor) {
        byte[] signed = bytes(cursor);
        byte[] text = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
        byte[] shown = Arrays.copyOf(signed, SIGNATURE);
        if (signatures(scope, text).noneMatch(ours -> MessageDigest.isEqual(ours, shown))) {
            throw new BadCursor();
        }
        return List.of(new String(text, StandardCharsets.UTF_8).split(BETWEEN, -1));
    }

    private static byte[] bytes(String cursor) {
        try {
            byte[] signed = cursor.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
            if (signed.length >= SIGNATURE) {
                return signed;
            }
        } catch (IllegalArgumentException _) {
            // Not Base64, so none of ours.
        }
        throw new BadCursor();
    }

    /** Ours of now, and those from before the secret was exchanged. */
    private Stream<byte[]> signatures(String scope, byte[] text) {
        byte[] in = scope.getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(Integer.BYTES + in.length + text.length).putInt(in.length).put(in)
                .put(text).array();
        return secret.signatures(PURPOSE, message).stream().map(signature -> Arrays.copyOf(signature, SIGNATURE));
    }
}
