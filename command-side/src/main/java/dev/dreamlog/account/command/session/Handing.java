package dev.dreamlog.account.command.session;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands the tokens of a session to whoever is to keep them. */
@Component
class Handing {

    private final CsrfTokens csrf;

    Handing(CsrfTokens csrf) {
        this.csrf = csrf;
    }

    ResponseEntity<?> answer(Transport transport, SignIn.Opening opening) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        OpenedSession tokens = opening.tokens();
        return switch (transport) {
            case BODY -> answer.body(tokens);
            case COOKIE -> {
                String token = csrf.of(opening.session());
                yield answer.headers(SessionCookies.holding(tokens, token)).body(new OpenedInBrowser(
                        tokens.expiresIn(), tokens.refreshExpiresIn(), token, tokens.account()));
            }
        };
    }
}
