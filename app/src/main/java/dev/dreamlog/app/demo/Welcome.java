package dev.dreamlog.app.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.contract.api.InstallationSecret;

/** Says on the console, to whoever started the server, where it is and what to try first. */
@Component
@Profile("!production")
class Welcome {

    private final ObjectProvider<Demo> demo;
    private final Registration registration;
    private final InstallationSecret secret;
    private final Environment environment;

    Welcome(ObjectProvider<Demo> demo, Registration registration, InstallationSecret secret, Environment environment) {
        this.demo = demo;
        this.registration = registration;
        this.secret = secret;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        boolean played = Optional.ofNullable(demo.getIfAvailable()).map(Demo::playOnEmptyLog).orElse(false);
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(greeting("http://localhost:" + web.getWebServer().getPort(), played));
        }
    }

    private String greeting(String url, boolean played) {
        String greeting = "\nDreamlog is ready at %s (API: %s/swagger-ui.html)%n".formatted(url, url);
        if (registration.accountOf(DemoAccount.DREAMER.email()).isEmpty()) {
            return greeting;
        }
        return greeting + (played || environment.getProperty("dreamlog.demo.show-accounts", Boolean.class, false)
                ? accounts() + firstSteps(url)
                : "Demo accounts and first steps: start with --dreamlog.demo.show-accounts=true%n".formatted());
    }

    private String accounts() {
        return "\nDemo accounts (e-mail, password):\n" + Arrays.stream(DemoAccount.values())
                .map(account -> "  %-26s %s%n".formatted(account.email(), account.password(secret)))
                .collect(Collectors.joining());
    }

    private String firstSteps(String url) {
        return """

                Try:
                  TOKEN=$(curl -s %1$s/api/v1/sessions -H 'Content-Type: application/json' \
                -d '{"email":"%2$s","password":"%3$s"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
                  curl -s %1$s/api/v1/journal -H "Authorization: Bearer $TOKEN"
                  curl -s %1$s/api/v1/feed
                """.formatted(url, DemoAccount.DREAMER.email(), DemoAccount.DREAMER.password(secret));
    }
}
