package dev.dreamlog.app.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends the program in order once it is ready: for whoever wants to know whether it would start with these settings, and
 * for the build, whose AOT cache holds what such a start finds out.
 */
@Component
@ConditionalOnBooleanProperty("dreamlog.stop-when-ready")
class TrialStart {

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        System.exit(SpringApplication.exit(event.getApplicationContext()));
    }
}
