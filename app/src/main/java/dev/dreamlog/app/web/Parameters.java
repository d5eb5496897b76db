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
 * Reads what stands in addresses as strictly as what stands in bodies. Left alone, the framework trims ids and fills
 * them up, so that one thing has many addresses, takes numbers for instants that no database can compare with, reads
 * numbers in other notations, and lets through texts that no database can hold.
 */
@ControllerAdvice
class Parameters {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern INSTANT = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");
    private static final Pattern TEXT = Pattern.compile("[^\\x00]*+");

    @InitBinder
    void readStrictly(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new Strict(ID, UUID::fromString));
        binder.registerCustomEditor(Instant.class, new Strict(INSTANT, Instant::parse));
        binder.registerCustomEditor(int.class, new Strict(NUMBER, Integer::valueOf));
        binder.registerCustomEditor(Long.class, new Strict(NUMBER, Long::valueOf));
        binder.registerCustomEditor(String.class, new Strict(TEXT, text -> text));
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
