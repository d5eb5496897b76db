package dev.dreamlog.contract.query;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers with a page. */
public final class Pages {

    private Pages() {}

    public static <T> ResponseEntity<Page<T>> answer(HttpServletRequest request, List<T> items, @Nullable String next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            answer.header("Link", "<" + request.getRequestURI() + "?cursor=" + next + ">; rel=\"next\"");
        }
        return answer.body(new Page<>(items, next));
    }
}
