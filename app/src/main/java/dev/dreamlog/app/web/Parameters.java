package dev.dreamlog.app.web;

import java.beans.PropertyEditorSupport;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads ids and instants in addresses as strictly as in bodies. Left alone, the framework trims ids and fills them up,
 * so that one thing has many addresses, and takes numbers for instants that no database can compare with.
 */
@ControllerAdvice
class Parameters {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern INSTANT = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    @InitBinder
    void readStrictly(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new Strict(ID, UUID::fromString));
        binder.registerCustomEditor(Instant.class, new Strict(INSTANT, Instant::parse));
    }

    private static final class Strict extends PropertyEditorSupport {

        private final Pattern form;
        private final Function<String, Object> reading;

        Strict(Pattern form, Function<String, Object> reading) {
            this.form = form;
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("malformed");
            }
            setValue(reading.apply(text));
        }
    }
}
