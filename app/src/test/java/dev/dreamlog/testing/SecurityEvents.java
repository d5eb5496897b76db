package dev.dreamlog.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

import dev.dreamlog.contract.api.SecurityEvent;

/** Listens along with whoever watches over a running application. */
public final class SecurityEvents {

    private SecurityEvents() {}

    /** What was told while something was done, by this test or another one. */
    public static List<SecurityEvent> during(ConfigurableApplicationContext application, Runnable something) {
        List<SecurityEvent> told = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<SecurityEvent>> listener = new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<SecurityEvent> event) {
                told.add(event.getPayload());
            }
        };
        application.addApplicationListener(listener);
        try {
            something.run();
        } finally {
            application.removeApplicationListener(listener);
        }
        return told;
    }
}
