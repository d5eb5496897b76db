package dev.dreamlog.app.limits;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.command.Allowance.Kind;

/** The figures, as the operator has set them. */
@Component
class Limits {

    private static final String SETTINGS = "dreamlog.limits.";
    private final Map<Kind, Limit> figures = new EnumMap<>(Kind.class);

    Limits(Environment settings) {
        for (Kind kind : Kind.values()) {
            String setting = SETTINGS + nameOf(kind);
            figures.put(kind, Limit.parse(setting, settings.getProperty(setting, "")));
        }
    }

    Limit of(Kind kind) {
        return Objects.requireNonNull(figures.get(kind));
    }

    Duration longestWindow() {
        return figures.values().stream().map(Limit::window).max(Duration::compareTo).orElseThrow();
    }

    /** In settings, headers and keys. */
    static String nameOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
