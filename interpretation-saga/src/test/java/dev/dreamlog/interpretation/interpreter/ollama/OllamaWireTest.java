package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(60)
class OllamaWireTest {

    private static final byte[] BEGINNING = RawServer.chunk(Wire.part("{\"summary\":\"A quiet dream. "));

    /** A client that is still loading its classes at the deadline has not called anybody who could lose it. */
    @BeforeAll
    static void everybodyHasCalledOnce() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            new OllamaInterpreter(Samples.patient(ollama.url())).interpret(Samples.dream(), Listener.NOBODY);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void a_server_that_takes_its_time_is_left_at_the_deadline(String server, RawServer.Manner manner)
            throws Exception {
        try (RawServer ollama = new RawServer(manner)) {
            assertThat(code(Samples.impatient(ollama.url()))).as(server).isEqualTo("model-timeout");
            ollama.hungUp.await();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void an_interrupt_makes_the_server_lose_its_connection(String server, RawServer.Manner manner) throws Exception {
        try (RawServer ollama = new RawServer(manner)) {
            AtomicReference<String> code = new AtomicReference<>();
            Thread worker = Thread.ofVirtual().start(() -> code.set(code(Samples.patient(ollama.url()))));
            ollama.asked.await();
            worker.interrupt();
            ollama.hungUp.await();
            worker.join();

            assertThat(code).as(server).hasValue("cancelled");
        }
    }

    /** Between the headers and whoever waits for them a connection has no owner, for some microseconds. */
    @Test
    void an_interrupt_in_the_moment_the_answer_begins_leaves_no_connection_behind() throws Exception {
        for (int round = 0; round < 300; round++) {
            long pause = round % 100 * 10_000L;
            AtomicReference<Thread> worker = new AtomicReference<>();
            try (RawServer ollama = new RawServer((_, out) -> {
                out.write(bytes(RawServer.HEADERS));
                out.flush();
                LockSupport.parkNanos(pause);
                worker.get().interrupt();
            })) {
                worker.set(Thread.ofVirtual().unstarted(() -> code(Samples.patient(ollama.url()))));
                worker.get().start();
                worker.get().join();
                ollama.hungUp.await();
            }
        }
    }

    static Stream<Arguments> slow() {
        return Stream.of(manner("silence before the first byte", (_, _) -> {}),
                manner("headers byte for byte",
                        (server, out) -> server.drip(out, RawServer.HEADERS.replace("\r\n\r\n", "\r\nX-Drip: "))),
                manner("silence after the headers", (_, out) -> out.write(bytes(RawServer.HEADERS))),
                manner("silence in the middle of the answer", (_, out) -> {
                    out.write(bytes(RawServer.HEADERS));
                    out.write(BEGINNING);
                    out.flush();
                }), manner("the answer byte for byte", (server, out) -> {
                    out.write(bytes(RawServer.HEADERS));
                    server.drip(out, "1\r\n \r\n");
                }), manner("a refusal byte for byte", (server, out) -> {
                    out.write(bytes(RawServer.HEADERS.replace("200 OK", "404 Not Found")));
                    server.drip(out, "1\r\n \r\n");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_exchange_is_named(String server, String code, RawServer.Manner manner) throws IOException {
        try (RawServer ollama = new RawServer(manner)) {
            assertThat(code(Samples.patient(ollama.url()))).as(server).isEqualTo(code);
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(broken("a hang-up before the first byte", "model-unreachable", (server, _) -> server.hangUp()),
                broken("another protocol", "model-unreachable", (server, out) -> {
                    out.write(bytes("SSH-2.0-OpenSSH_9.9\r\n"));
                    server.hangUp();
                }), broken("a hang-up in the headers", "model-unreachable", (server, out) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nContent-"));
                    server.hangUp();
                }), broken("a hang-up between chunks", "model-error", (server, out) -> {
                    out.write(bytes(RawServer.HEADERS));
                    out.write(BEGINNING);
                    server.hangUp();
                }), broken("a hang-up inside a chunk", "model-error", (server, out) -> {
                    out.write(bytes(RawServer.HEADERS + "ffff\r\n{\"model\":\"llama"));
                    server.hangUp();
                }));
    }

    /** The client may read the rubbish together with the headers, and then knows of no answer at all. */
    @Test
    void a_chunk_of_no_size_is_a_failure_however_early_it_is_met() throws IOException {
        try (RawServer ollama = new RawServer((_, out) -> {
            out.write(bytes(RawServer.HEADERS));
            out.write(BEGINNING);
            out.write(bytes("size\r\n"));
            out.flush();
        })) {
            assertThat(code(Samples.patient(ollama.url()))).isIn("model-error", "model-unreachable");
        }
    }

    @Test
    void a_busy_common_pool_hinders_no_call() throws IOException {
        CountDownLatch busy = new CountDownLatch(1);
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++)
            ForkJoinPool.commonPool().execute(() -> awaitQuietly(busy));
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            assertThat(new OllamaInterpreter(Samples.patient(ollama.url())).interpret(Samples.dream(), Listener.NOBODY)
                    .result().themes()).containsExactly("change");
        } finally {
            busy.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String code(OllamaProperties properties) {
        return catchThrowableOfType(InterpreterFailure.class,
                () -> new OllamaInterpreter(properties).interpret(Samples.dream(), Listener.NOBODY)).failure().code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments manner(String name, RawServer.Manner manner) {
        return Arguments.of(name, manner);
    }

    private static Arguments broken(String name, String code, RawServer.Manner manner) {
        return Arguments.of(name, code, manner);
    }
}
