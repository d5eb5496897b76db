package dev.dreamlog.app.web.problem;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import dev.dreamlog.contract.api.NotFound;

/** Explains each code to whoever follows a problem's {@code type}. */
@RestController
class ProblemPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private final Words words;

    ProblemPages(Words words) {
        this.words = words;
    }

    @GetMapping("/problems/{code}")
    ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request) {
        if (!words.explain(code)) {
            throw new NotFound();
        }
        Locale locale = words.localeOf(request);
        String detail = words.detail(code, List.of("…", "…", "…"), locale);
        String page = html(locale, HtmlUtils.htmlEscape(words.title(code, locale)), HtmlUtils.htmlEscape(detail), code);
        return ResponseEntity.ok().contentType(HTML).header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).body(page);
    }

    private static String html(Locale locale, String title, String detail, String code) {
        String direction = "ar".equals(locale.getLanguage()) ? "rtl" : "ltr";
        return """
                <!DOCTYPE html>
                <html lang="%1$s" dir="%2$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%3$s</title>
                <style>body{max-width:40rem;margin:4rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}</style>
                </head>
                <body>
                <h1>%3$s</h1>
                <p>%4$s</p>
                <p><code>%5$s</code></p>
                </body>
                </html>
                """.formatted(locale.toLanguageTag(), direction, title, detail, code);
    }
}
