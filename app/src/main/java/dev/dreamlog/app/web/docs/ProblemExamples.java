package dev.dreamlog.app.web.docs;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import io.swagger.v3.oas.models.examples.Example;

/** Shows each problem as a client would read it, in the very words of the server. */
final class ProblemExamples {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("problems", Locale.ROOT);

    private ProblemExamples() {}

    static Example of(int status, String code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code);
        problem.put("title", words(code + ".title"));
        problem.put("status", status);
        problem.put("detail", words(code + ".detail"));
        problem.put("instance", "/api/v1/…");
        problem.put("code", code);
        problem.put("traceId", "3561cdfb566bf129f8db34d51debe0b4");
        if ("invalid-body".equals(code)) {
            problem.put("errors", List.of(Map.of("pointer", "/surplus", "code", "unknown-field", "message",
                    words("flaw.unknown-field"))));
        }
        return new Example().summary(words(code + ".title")).value(problem);
    }

    private static String words(String key) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(new Object[]{"…"});
    }
}
