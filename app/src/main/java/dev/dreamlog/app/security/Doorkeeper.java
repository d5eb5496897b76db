package dev.dreamlog.app.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.session.InvalidToken;
import dev.dreamlog.contract.api.Refusal;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.api.SecurityEvent.Kind;

/** Answers whom the filter chain does not let in, and lets operators know. A stranger without a token is no event. */
@Component
final class Doorkeeper implements HandlerExceptionResolver {

    private final HandlerExceptionResolver problems;
    private final ApplicationEventPublisher events;

    Doorkeeper(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ApplicationEventPublisher events) {
        this.problems = problems;
        this.events = events;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception refusal) {
        event(refusal).ifPresent(events::publishEvent);
        return problems.resolveException(request, response, handler, refusal);
    }

    private static Optional<SecurityEvent> event(Exception refusal) {
        return switch (refusal) {
            case CsrfException _ -> Optional.of(about(Kind.FORGERY_REFUSED, "csrf-token"));
            case AccessDeniedException _ -> Optional.of(about(Kind.FORBIDDEN, "role"));
            case Refusal no when no.kind() == Refusal.Kind.FORBIDDEN -> Optional.of(about(Kind.FORBIDDEN, no.code()));
            case InvalidToken bad ->
                Optional.of(new SecurityEvent(Kind.TOKEN_REFUSED, text(bad.account()), bad.reason()));
            default -> Optional.empty();
        };
    }

    private static SecurityEvent about(Kind kind, String reason) {
        return new SecurityEvent(kind, text(CurrentActor.get().map(Actor::id).orElse(null)), reason);
    }

    private static @Nullable String text(@Nullable AccountId account) {
        return account == null ? null : account.toString();
    }
}
