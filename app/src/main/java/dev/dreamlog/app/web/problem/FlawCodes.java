package dev.dreamlog.app.web.problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintViolation;
import org.springframework.validation.FieldError;

/** Names what is wrong with a value, for programs. */
final class FlawCodes {

    private static final Pattern OURS = Pattern.compile("\\{dreamlog\\.([a-z-]+)\\}");

    private FlawCodes() {}

    /** Our own constraints say it by their message's key, the usual ones by their type. */
    static String of(FieldError error) {
        if (error.contains(ConstraintViolation.class)) {
            Matcher ours = OURS.matcher(error.unwrap(ConstraintViolation.class).getMessageTemplate());
            if (ours.matches()) {
                return ours.group(1);
            }
        }
        return ofConstraint(String.valueOf(error.getCode()));
    }

    static String ofConstraint(String type) {
        return switch (type) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero", "Range" -> "range";
            default -> type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }
}
