package dev.dreamlog.app.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import dev.dreamlog.app.web.Trace;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.api.SecurityEvent.Kind;

import static dev.dreamlog.contract.api.SecurityEvent.Kind.ACCOUNT_ERASED;
import static dev.dreamlog.contract.api.SecurityEvent.Kind.KEY_MADE;
import static dev.dreamlog.contract.api.SecurityEvent.Kind.KEY_REVOKED;
import static dev.dreamlog.contract.api.SecurityEvent.Kind.PASSWORD_CHANGED;
import static dev.dreamlog.contract.api.SecurityEvent.Kind.ROLE_CHANGED;

/**
 * Tells operators what happens at the doors: one line each for whoever reads, in the field names of the Elastic Common
 * Schema for whatever searches, and one number for whatever calls them. Only codes and ids get through, however
 * carelessly an event was made: a line cannot be forged by it, and a metric cannot grow by what people type.
 */
@Component
final class SecurityLog {

    static final String METRIC = "dreamlog.security.events";

    private static final Logger LOG = LoggerFactory.getLogger("dreamlog.security");
    private static final Pattern CODE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,4}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Set<Kind> DONE = EnumSet.of(ROLE_CHANGED, PASSWORD_CHANGED, KEY_MADE, KEY_REVOKED,
            ACCOUNT_ERASED);
    private final MeterRegistry meters;

    SecurityLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A refusal is one also when it takes its transaction back. */
    @EventListener
    void tell(SecurityEvent event) {
        if (!DONE.contains(event.kind())) {
            tell(event, false);
        }
    }

    /** What is tried again, or taken back, is not done. */
    @TransactionalEventListener(fallbackExecution = true)
    void tellWhenDone(SecurityEvent event) {
        if (DONE.contains(event.kind())) {
            tell(event, true);
        }
    }

    private void tell(SecurityEvent event, boolean done) {
        String action = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String reason = fits(CODE, event.reason()) ? event.reason() : "other";
        LoggingEventBuilder line = begun(done ? Level.INFO : Level.WARN)
                .addKeyValue("event.action", action)
                .addKeyValue("event.outcome", done ? "success" : "failure")
                .addKeyValue("event.reason", reason);
        if (fits(ID, event.account())) {
            line.addKeyValue("user.id", event.account()).log("{}: {}, account {}", action, reason, event.account());
        } else {
            line.log("{}: {}", action, reason);
        }
        meters.counter(METRIC, "kind", action, "reason", reason).increment();
    }

    private static LoggingEventBuilder begun(Level level) {
        LoggingEventBuilder line = LOG.atLevel(level).addKeyValue("event.kind", "event");
        return Trace.current().map(trace -> line.addKeyValue("trace.id", trace.traceId())).orElse(line);
    }

    private static boolean fits(Pattern form, @Nullable String text) {
        return text != null && form.matcher(text).matches();
    }
}
