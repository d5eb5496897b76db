package dev.dreamlog.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Whatever languages are asked for, the answer is in one that we speak. */
public final class LanguagesFuzz {

    private static final LocaleResolver LANGUAGES = new Languages().localeResolver();

    private LanguagesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        try {
            request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, new String(input, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException _) {
            return;
        }
        String language = LANGUAGES.resolveLocale(request).getLanguage();
        if (!List.of("en", "ru", "ar").contains(language)) {
            throw new AssertionError(language);
        }
    }
}
