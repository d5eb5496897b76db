package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import dev.dreamlog.contract.api.ConsistencyToken;

/** Holds a read back until the write it names shows, but not for long: an old answer that says so beats none. */
class ConsistencyGate implements HandlerInterceptor {

    static final String VERDICT = "Consistency";
    private static final Pattern STRICT = Pattern.compile("(^|[,;\\s])handling\\s*=\\s*\"?strict\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private final ProjectionProgress progress;
    private final Duration patience;

    ConsistencyGate(ProjectionProgress progress, Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String token = request.getHeader(ConsistencyToken.HEADER);
        ReadsFrom sources = sourcesOf(handler);
        if (token == null || sources == null || !isRead(request)) {
            return true;
        }
        ConsistencyToken wanted = ConsistencyToken.decode(token).orElseThrow(BadConsistencyToken::new);
        if (!waitFor(wanted.position(), List.of(sources.value()))) {
            if (isStrict(request)) {
                throw new NotYetConsistent();
            }
            response.setHeader(VERDICT, "stale");
        }
        return true;
    }

    private boolean waitFor(long position, List<String> groups) throws InterruptedException {
        long start = System.nanoTime();
        Duration pause = SHORTEST_PAUSE;
        while (!groups.stream().allMatch(group -> progress.hasReached(group, position))) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            Thread.sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return true;
    }

    private static @Nullable ReadsFrom sourcesOf(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        ReadsFrom own = method.getMethodAnnotation(ReadsFrom.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ReadsFrom.class);
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean isStrict(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream().anyMatch(one -> STRICT.matcher(one).find());
    }
}
