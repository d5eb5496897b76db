package dev.dreamlog.app.web.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.app.web.Shields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever sends a byte now and then holds nothing for longer than a whole request may take. */
class PunctualHttpTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String BODY = " HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n";

    @TempDir
    private Path folder;
    private final Tomcat tomcat = new Tomcat();
    private final CompletableFuture<AsyncContext> waiting = new CompletableFuture<>();

    @BeforeEach
    void start() throws LifecycleException {
        PunctualHttp http = new PunctualHttp();
        http.expect(PATIENCE, new Shields(""));
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(new Connector(http));
        tomcat.getConnector().setPort(0);
        StandardContext context = (StandardContext) tomcat.addContext("", folder.toString());
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        Tomcat.addServlet(context, "asked", new Asked()).setAsyncSupported(true);
        context.addServletMappingDecoded("/*", "asked");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /ignore HTTP/1.1\r\n", "GET /ignore HTTP/1.1\r\nHost: a\r\nX-Long: "})
    void a_head_that_dribbles_ends_the_connection(String beginning) throws IOException {
        try (Dribbler client = new Dribbler(port(), beginning)) {
            soon().until(client::hasBeenHungUpOn);
            assertThat(client.heard()).isEmpty();
        }
    }

    @Test
    void a_body_that_dribbles_is_refused() throws IOException {
        try (Dribbler client = new Dribbler(port(), "POST /read" + BODY)) {
            soon().until(client::hasBeenHungUpOn);
            assertThat(client.heard()).startsWith("HTTP/1.1 408");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /ignore", "POST /refuse", "TRACE /ignore"})
    void the_rest_of_a_body_that_nobody_wants_is_not_waited_for(String line) throws IOException {
        try (Dribbler client = new Dribbler(port(), line + BODY)) {
            soon().until(client::hasBeenHungUpOn);
            assertThat(client.heard()).startsWith("HTTP/1.1 ").contains("nosniff");
        }
    }

    @Test
    void a_body_that_nobody_wants_but_which_is_there_costs_no_connection() throws IOException {
        String request = "POST /refuse HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
        try (Dribbler client = new Dribbler(port(), request + request)) {
            soon().until(() -> client.listen().split("HTTP/1.1 401", -1).length == 3);
        }
    }

    @Test
    void who_waits_for_an_answer_is_left_in_peace() throws Exception {
        try (Dribbler client = new Dribbler(port(), "GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")) {
            AsyncContext answer = waiting.get();
            soon().during(PATIENCE.multipliedBy(3)).until(() -> client.listen().isEmpty() && !client.isAlone());
            answer.complete();
            soon().until(() -> client.listen().startsWith("HTTP/1.1 200"));
            soon().during(PATIENCE.multipliedBy(3)).until(() -> !client.isAlone());
        }
    }

    @Test
    void even_answers_that_never_reach_the_application_have_their_shields() throws IOException {
        try (Dribbler client = new Dribbler(port(), "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")) {
            soon().until(() -> client.listen().contains("nosniff"));
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20));
    }

    private int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private final class Asked extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/read" -> readAsControllersDo(request);
                case "/refuse" -> response.setStatus(401);
                case "/wait" -> waiting.complete(request.startAsync());
                default -> response.getWriter().write("heard");
            }
        }

        /** Whatever goes wrong is turned into an answer. */
        private static void readAsControllersDo(HttpServletRequest request) {
            assertThatThrownBy(() -> request.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }
}
