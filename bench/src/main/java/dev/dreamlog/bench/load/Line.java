package dev.dreamlog.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A connection to a node that stays open, with as little around it as can be: processors are shared, and what the
 * client makes of an answer the server could not do meanwhile.
 */
public final class Line implements AutoCloseable {

    private static final int LARGEST = 1 << 20;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(ISO_8859_1);
    private final URI node;
    private Socket socket;
    private byte[] answer = new byte[1 << 15];
    private int read;

    public Line(URI node) throws IOException {
        this.node = node;
        this.socket = open(node);
    }

    /** What the node answers to a whole request; its body was read to the end. */
    public Reply send(byte[] request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        read = 0;
        int body = endOfHead();
        String head = new String(answer, 0, body, ISO_8859_1).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(head.substring(9, 12));
        String length = header(head, "content-length");
        if (length != null) {
            readUpTo(body + Integer.parseInt(length));
        } else if (status != 204 && status != 304) {
            while (!endsWithLastChunk(body)) {
                readMore();
            }
        }
        if ("close".equals(header(head, "connection"))) {
            close();
            socket = open(node);
        }
        return new Reply(status, Arrays.copyOfRange(answer, body, read));
    }

    private int endOfHead() throws IOException {
        for (int i = 3;; i++) {
            readUpTo(i + 1);
            if (answer[i] == '\n' && answer[i - 1] == '\r' && answer[i - 2] == '\n') {
                return i + 1;
            }
        }
    }

    private void readUpTo(int end) throws IOException {
        while (read < end) {
            readMore();
        }
    }

    private void readMore() throws IOException {
        if (read == answer.length) {
            if (read == LARGEST) {
                throw new IOException("an answer without an end");
            }
            answer = Arrays.copyOf(answer, 2 * read);
        }
        int more = socket.getInputStream().read(answer, read, answer.length - read);
        if (more < 0) {
            throw new EOFException("the node hung up");
        }
        read += more;
    }

    private boolean endsWithLastChunk(int body) {
        return read - body >= LAST_CHUNK.length
                && Arrays.equals(answer, read - LAST_CHUNK.length, read, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    private static @Nullable String header(String head, String name) {
        int at = head.indexOf("\r\n" + name + ":");
        return at < 0 ? null : head.substring(at + name.length() + 3, head.indexOf("\r\n", at + 2)).strip();
    }

    private static Socket open(URI node) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(node.getHost(), node.getPort()), PATIENCE_MILLIS);
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back. */
    public static final class Reply {

        private final int status;
        private final byte[] body;

        private Reply(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        public byte[] body() {
            return body;
        }

        public Reply expect(int expected) throws IOException {
            if (status != expected) {
                throw new IOException(status + " instead of " + expected + ": " + new String(body, UTF_8));
            }
            return this;
        }
    }
}
