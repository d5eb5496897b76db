package dev.dreamlog.account.command.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * What a page has to show beside the cookies of its session, and no page of another site can know. It follows from the
 * session, so that nothing needs to be kept and none is good for another one.
 */
@Component
public class CsrfTokens {

    private static final String PURPOSE = "csrf-token";
    private final InstallationSecret secret;

    CsrfTokens(InstallationSecret secret) {
        this.secret = secret;
    }

    public String of(UUID session) {
        return all(session).getFirst();
    }

    /** Also by a secret that has been exchanged since. */
    public boolean matches(UUID session, String shown) {
        byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
        return all(session).stream()
                .anyMatch(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private List<String> all(UUID session) {
        return secret.signatures(PURPOSE, session.toString().getBytes(StandardCharsets.UTF_8)).stream()
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString).toList();
    }
}
