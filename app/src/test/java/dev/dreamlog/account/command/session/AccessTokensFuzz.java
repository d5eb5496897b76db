package dev.dreamlog.account.command.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.InstallationSecret;

/** No text is an access token that we did not issue, and none is refused in another way than all others. */
public final class AccessTokensFuzz {

    private static final AccessTokens TOKENS = new AccessTokens(new InstallationSecret(new byte[32]),
            new ActiveSessions(_ -> Optional.of(Role.USER), () -> 0));

    private AccessTokensFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            throw new AssertionError(TOKENS.verify(new String(input, StandardCharsets.ISO_8859_1)));
        } catch (InvalidToken _) {
            // As it should be.
        }
    }
}
