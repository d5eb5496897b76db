package dev.dreamlog.app.security;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.servlet.ModelAndView;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.session.InvalidToken;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.Refusal;
import dev.dreamlog.contract.api.SecurityEvent;

import static dev.dreamlog.contract.api.SecurityEvent.Kind.FORBIDDEN;
import static dev.dreamlog.contract.api.SecurityEvent.Kind.FORGERY_REFUSED;
import static dev.dreamlog.contract.api.SecurityEvent.Kind.TOKEN_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

class DoorkeeperTest {

    private static final AccountId ADA = AccountId.of("01934c3e-0000-7000-8000-00000000a001");

    private final List<Object> told = new ArrayList<>();
    private final List<Exception> answered = new ArrayList<>();
    private final Doorkeeper doorkeeper = new Doorkeeper((_, _, _, refusal) -> {
        answered.add(refusal);
        return new ModelAndView();
    }, told::add);

    @Test
    void whoever_may_not_is_told_of_by_what_they_lack() {
        refuse(new AccessDeniedException("no"), new MissingCsrfTokenException("no"),
                new No(Refusal.Kind.FORBIDDEN, "scope"));
        assertThat(told).containsExactly(new SecurityEvent(FORBIDDEN, null, "role"),
                new SecurityEvent(FORGERY_REFUSED, null, "csrf-token"),
                new SecurityEvent(FORBIDDEN, null, "scope"));
    }

    @Test
    void a_bad_token_is_told_of() {
        refuse(new InvalidToken(), new InvalidToken("api-key-ended", ADA));
        assertThat(told).containsExactly(new SecurityEvent(TOKEN_REFUSED, null, "access-token"),
                new SecurityEvent(TOKEN_REFUSED, ADA.toString(), "api-key-ended"));
    }

    @Test
    void what_threatens_nobody_is_answered_only() {
        refuse(new InsufficientAuthenticationException("nobody"), new NotFound(), new IllegalStateException("ours"));
        assertThat(told).isEmpty();
    }

    private void refuse(Exception... refusals) {
        for (Exception refusal : refusals) {
            doorkeeper.resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), null, refusal);
        }
        assertThat(answered).containsExactly(refusals);
    }

    private static final class No extends Refusal {

        No(Refusal.Kind kind, String code) {
            super(kind, code);
        }
    }
}
