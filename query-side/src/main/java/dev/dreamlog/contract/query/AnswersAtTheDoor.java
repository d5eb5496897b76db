package dev.dreamlog.contract.query;

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
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives whoever asks for a page in the same words what was answered before, whole and with its headers, as long as it is
 * true. To find out once more which handler is meant and what its parameters say costs more than all the rest.
 */
public abstract class AnswersAtTheDoor extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Of an answer, besides its bytes, about. */
    private static final int OVERHEAD = 1_000;
    private final String path;
    private final HandlerExceptionResolver problems;
    private final Cache<Question, ResponseEntity<byte[]>> answers;

    /** @param most bytes to keep */
    protected AnswersAtTheDoor(String path, DataSize most, HandlerExceptionResolver problems) {
        this.path = path;
        this.problems = problems;
        this.answers = Caffeine.newBuilder().maximumWeight(most.toBytes()).expireAfterWrite(KEPT)
                .weigher((Question _, ResponseEntity<byte[]> answer) -> bytes(answer).length + OVERHEAD).build();
    }

    /**
     * Who asks, as far as the answer depends on it, and the stamp of what it is made of; null for those who have to be
     * answered inside.
     */
    protected abstract @Nullable String standing(HttpServletRequest request);

    /** For all who ask the same until something changes. Nothing happens to what did not come by the door. */
    public final void keep(HttpServletRequest request, ResponseEntity<byte[]> answer) {
        if (request.getAttribute(Question.ATTRIBUTE) instanceof Question question) {
            answers.put(question, answer);
        }
    }

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String standing;
        try {
            standing = standing(request);
        } catch (DataAccessException away) {
            problems.resolveException(request, response, null, away);
            return;
        }
        ResponseEntity<byte[]> ready = null;
        if (standing != null) {
            Question question = new Question(request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT), standing);
            request.setAttribute(Question.ATTRIBUTE, question);
            ready = answers.getIfPresent(question);
        }
        if (ready == null) {
            chain.doFilter(request, response);
        } else {
            send(ready, request, response);
        }
    }

    @Override
    protected final boolean shouldNotFilter(HttpServletRequest request) {
        return !path.equals(request.getRequestURI()) || !HttpMethod.GET.matches(request.getMethod());
    }

    private void send(ResponseEntity<byte[]> answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> context.setPathPattern(path));
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        String tag = Objects.requireNonNull(answer.getHeaders().getETag());
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            byte[] body = bytes(answer);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static byte[] bytes(ResponseEntity<byte[]> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    /**
     * All that an answer depends on.
     *
     * @param standing read before the answer was made, which may be newer and never older
     */
    private record Question(@Nullable String asked, @Nullable String accepted, String standing) {

        static final String ATTRIBUTE = Question.class.getName();
    }
}
