package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.dreamlog.contract.api.InstallationSecret;

/** No text is a cursor that we did not give, and each place we give one for is found again. */
public final class CursorsFuzz {

    private static final String SCOPE = "journal/ada";
    private static final Cursors CURSORS = new Cursors(new InstallationSecret(new byte[32]));

    private CursorsFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            throw new AssertionError(CURSORS.decode(SCOPE, text));
        } catch (BadCursor _) {
            // As it should be.
        }
        List<String> place = List.of(text.codePoints().filter(letter -> letter != '\n').limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        if (!CURSORS.decode(SCOPE, CURSORS.encode(SCOPE, place.toArray(String[]::new))).equals(place)) {
            throw new AssertionError(place);
        }
    }
}
