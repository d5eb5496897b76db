package dev.dreamlog.social.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives strangers who ask for the feed what the last stranger was given who asked in the same words, as a shared cache
 * in front of the server would; but not for a moment longer than it is true. Most requests are of this kind, and what
 * there is to find out about others makes no difference to them. They are counted before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FeedAtTheDoor extends OncePerRequestFilter {

    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(10);
    private final FeedPages pages;
    private final HandlerExceptionResolver problems;
    private final Cache<Question, ResponseEntity<byte[]>> answers = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterWrite(KEPT).build();

    FeedAtTheDoor(FeedPages pages, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Question question;
        try {
            question = new Question(request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT),
                    pages.stampOfStrangers());
        } catch (DataAccessException away) {
            problems.resolveException(request, response, null, away);
            return;
        }
        ResponseEntity<byte[]> ready = answers.getIfPresent(question);
        if (ready == null) {
            request.setAttribute(Question.ATTRIBUTE, question);
            chain.doFilter(request, response);
        } else {
            send(ready, request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FeedController.PATH.equals(request.getRequestURI()) || !HttpMethod.GET.matches(request.getMethod())
                || FeedPages.isAskedBySomebody(request);
    }

    /** For all who ask the same until something changes. Nothing happens to what did not come by the door. */
    void keep(HttpServletRequest request, ResponseEntity<byte[]> answer) {
        if (request.getAttribute(Question.ATTRIBUTE) instanceof Question question) {
            answers.put(question, answer);
        }
    }

    private static void send(ResponseEntity<byte[]> answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(FeedController.PATH));
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (!new ServletWebRequest(request, response)
                .checkNotModified(Objects.requireNonNull(answer.getHeaders().getETag()))) {
            byte[] body = Objects.requireNonNull(answer.getBody());
            response.setContentType(FeedController.TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /**
     * All that an answer to a stranger depends on.
     *
     * @param stamp of what the answer is made of, read before it was made
     */
    private record Question(@Nullable String asked, @Nullable String accepted, String stamp) {

        static final String ATTRIBUTE = Question.class.getName();
    }
}
