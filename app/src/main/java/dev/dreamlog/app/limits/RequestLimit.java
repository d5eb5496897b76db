package dev.dreamlog.app.limits;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.command.Allowance;

/** Refuses whoever asks for anything at all more often than a client that is well ever would. */
final class RequestLimit extends OncePerRequestFilter {

    private final Allowance allowance;
    private final Allowance.Kind kind;
    private final Function<HttpServletRequest, Optional<String>> subject;
    private final HandlerExceptionResolver problems;

    RequestLimit(Allowance allowance, Allowance.Kind kind, Function<HttpServletRequest, Optional<String>> subject,
            HandlerExceptionResolver problems) {
        this.allowance = allowance;
        this.kind = kind;
        this.subject = subject;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            subject.apply(request).ifPresent(who -> allowance.take(kind, who));
        } catch (RateLimited refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(request, response);
    }
}
