package dev.dreamlog.contract.query.streaming;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.app.web.connector.PunctualHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever listens and does not read is hung up on, and leaves nothing behind; others do not notice. */
class SlowReaderTest {

    private static final int SEATS = 3;
    private static final int PATIENCE = 10_000;
    private static final AccountId ADA = new AccountId(UUID.randomUUID());
    private static final String WORD = "and so on ".repeat(100);

    @TempDir
    private Path folder;
    private final Tomcat tomcat = new Tomcat();
    private final Streaming streaming = new Streaming(Duration.ofMinutes(1), SEATS, SEATS, Duration.ofMinutes(30));
    private final Seats seats = new Seats(streaming);
    private final Streams streams = new Streams(_ -> () -> true, new JsonMapper(), streaming);
    private final AtomicInteger listening = new AtomicInteger();
    private final Semaphore words = new Semaphore(0);

    @BeforeEach
    void start() throws LifecycleException {
        PunctualHttp http = new PunctualHttp();
        http.setConnectionTimeout(500);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(new Connector(http));
        tomcat.getConnector().setPort(0);
        StandardContext context = (StandardContext) tomcat.addContext("", folder.toString());
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        Tomcat.addServlet(context, "telling", new Telling());
        context.addServletMappingDecoded("/*", "telling");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        words.release(100); // whoever speaks to somebody who has gone finds out
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void who_does_not_read_is_hung_up_on_and_others_go_on() throws IOException {
        try (Socket deaf = listenTo("/everything");
                Socket absent = listenTo("/everything");
                Socket attentive = listenTo("/a-word")) {
            Awaitility.await().until(() -> listening.get() == SEATS);
            assertThat(nextOf(attentive)).contains("event: word");
            Awaitility.await().until(() -> listening.get() == 1);
            assertThat(nextOf(attentive)).contains("event: word");
            for (Socket gone : List.of(deaf, absent)) {
                seats.take(ADA);
                assertThat(isHungUp(gone)).isTrue();
            }
        }
    }

    private String nextOf(Socket socket) throws IOException {
        words.release();
        StringBuilder heard = new StringBuilder();
        byte[] some = new byte[4096];
        while (!heard.toString().contains(WORD)) {
            heard.append(new String(some, 0, socket.getInputStream().read(some), StandardCharsets.US_ASCII));
        }
        return heard.toString();
    }

    /** As whoever reads finds out after all that was on its way. */
    private static boolean isHungUp(Socket socket) {
        byte[] some = new byte[65_536];
        try {
            int count = 0;
            while (count >= 0) {
                count = socket.getInputStream().read(some);
            }
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private Socket listenTo(String what) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        socket.setSoTimeout(PATIENCE);
        String request = "GET " + what + " HTTP/1.1\r\nHost: a\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Takes a seat as all controllers do that stream. */
    private final class Telling extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean everything = request.getRequestURI().equals("/everything");
            try (Seats.Seat _ = seats.take(ADA)) {
                listening.incrementAndGet();
                streams.tell(request, response, () -> true, (events, vigil) -> {
                    for (int place = 0; vigil.goesOn() && (everything || words.tryAcquire(PATIENCE,
                            TimeUnit.MILLISECONDS)); place++) {
                        events.event(place, "word", WORD);
                    }
                });
            } finally {
                listening.decrementAndGet();
            }
        }
    }
}
