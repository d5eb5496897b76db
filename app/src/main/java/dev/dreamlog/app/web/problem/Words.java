package dev.dreamlog.app.web.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What problems say to people, in the language they asked for. */
@Component
class Words {

    static final String BUNDLE = "problems";
    private static final String TITLE = ".title";
    private static final String DETAIL = ".detail";
    private static final String FLAW = "flaw.";
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final LocaleResolver locales;
    private final Set<String> codes = new TreeSet<>();

    Words(LocaleResolver locales) {
        this.locales = locales;
        messages.setBasename(BUNDLE);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        for (String key : ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet()) {
            if (key.endsWith(TITLE)) {
                codes.add(key.substring(0, key.length() - TITLE.length()));
            }
        }
    }

    /** Whoever asks for no language in a header that is none at all is told so in English. */
    Locale localeOf(HttpServletRequest request) {
        try {
            return locales.resolveLocale(request);
        } catch (RequestRejectedException _) {
            return Locale.ENGLISH;
        }
    }

    boolean explain(String code) {
        return codes.contains(code);
    }

    String title(String code, Locale locale) {
        return messages.getMessage(code + TITLE, null, code, locale) + "";
    }

    String detail(String code, List<String> arguments, Locale locale) {
        return messages.getMessage(code + DETAIL, arguments.toArray(), "", locale) + "";
    }

    String flaw(String code, Locale locale) {
        return messages.getMessage(FLAW + code, null, code, locale) + "";
    }
}
