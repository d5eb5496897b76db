package dev.dreamlog.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An Ollama that answers every dream alike, bit by bit, or says nothing until it may; it sees who hangs up. */
public final class FakeModel implements AutoCloseable {

    private static final int LOOK_MILLIS = 20;
    private static final int BIT = 64;
    private static final String ANSWER = """
            {"classification":{"kind":"REGULAR","confidence":"LOW","note":"Calm images."},
             "summary":"A quiet dream about a familiar place that changes.",
             "symbols":[],"emotions":[],"themes":["change"],"advice":["Write it down."],
             "cautions":["One night is little."],"references":[]}""";
    private static final String LINE = """
            {"model":"llama3.2","created_at":"2026-11-21T04:00:00.123456789Z","message":{"role":"assistant",\
            "content":%s},"done":%s}
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile boolean silent;
    private volatile boolean cutOff;

    public FakeModel() throws IOException {
        Thread.ofVirtual().start(this::welcome);
    }

    /** What a node has to be told to ask this model. */
    public String setting() {
        return "--dreamlog.ollama.base-url=http://localhost:" + door.getLocalPort();
    }

    /** How often the model was asked for an answer. */
    public int calls() {
        return calls.get();
    }

    /** How many went away without an answer. */
    public int hungUp() {
        return hungUp.get();
    }

    public void keepSilent() {
        silent = true;
    }

    /** Whoever asks, or is listening, finds the connection closed. */
    public void cutOff() {
        cutOff = true;
    }

    public void speak() {
        silent = false;
        cutOff = false;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            if (cutOff) {
                return;
            }
            InputStream in = new BufferedInputStream(guest.getInputStream());
            String head = readHead(in);
            if (!head.startsWith("POST /api/chat ")) {
                guest.getOutputStream().write(response("application/json", "{\"models\":[{\"name\":\"llama3.2\"}]}"));
                return;
            }
            in.skipNBytes(length(head));
            calls.incrementAndGet();
            guest.setSoTimeout(LOOK_MILLIS);
            if (waitedInVain(in) || !answered(in, guest.getOutputStream())) {
                hungUp.incrementAndGet();
            }
        } catch (IOException _) {
            hungUp.incrementAndGet();
        }
    }

    private boolean waitedInVain(InputStream in) throws IOException {
        while (silent) {
            if (cutOff || gone(in)) {
                return true;
            }
        }
        return false;
    }

    /** Never all at once, so that somebody may die or lose interest in between. */
    private boolean answered(InputStream in, OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
        for (int at = 0; at < ANSWER.length(); at += BIT) {
            String bit = ANSWER.substring(at, Math.min(ANSWER.length(), at + BIT));
            out.write(LINE.formatted(JSON.writeValueAsString(bit), false).getBytes(UTF_8));
            if (cutOff || gone(in)) {
                return false;
            }
        }
        out.write(LINE.formatted("\"\"", "true,\"done_reason\":\"stop\",\"eval_count\":9").getBytes(UTF_8));
        return true;
    }

    private static boolean gone(InputStream in) throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static long length(String head) {
        return head.lines().filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip())).findFirst().orElse(0);
    }

    private static byte[] response(String type, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n" + body).getBytes(UTF_8);
    }

    @Override
    public void close() throws IOException {
        silent = false;
        door.close();
    }
}
