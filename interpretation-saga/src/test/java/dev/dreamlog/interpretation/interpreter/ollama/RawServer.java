package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server below HTTP: it breaks the rules that a library would keep, and sees when the client has hung up. */
final class RawServer implements AutoCloseable {

    static final String HEADERS = String.join("\r\n", "HTTP/1.1 200 OK", "Content-Type: application/x-ndjson",
            "Transfer-Encoding: chunked", "", "");

    /** What the server says once it has heard a question begin. */
    interface Manner {

        void speak(RawServer server, OutputStream out) throws IOException, InterruptedException;
    }

    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Collection<Socket> clients = new ConcurrentLinkedQueue<>();
    private final Manner manner;

    RawServer(Manner manner) throws IOException {
        this.manner = manner;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> attend(client));
            }
        } catch (IOException closed) {
            asked.countDown();
        }
    }

    private void attend(Socket client) {
        Thread.ofVirtual().start(() -> waitForTheEnd(client));
        try {
            asked.await();
            manner.speak(this, client.getOutputStream());
        } catch (IOException gone) {
            hungUp.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForTheEnd(Socket client) {
        try {
            InputStream in = client.getInputStream();
            while (in.read() >= 0)
                asked.countDown();
        } catch (IOException gone) {
            asked.countDown();
        }
        hungUp.countDown();
    }

    /** One piece of a chunked body. */
    static byte[] chunk(byte[] bytes) {
        return (Integer.toHexString(bytes.length) + "\r\n" + new String(bytes, StandardCharsets.UTF_8) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Says the same without end, byte for byte. */
    void drip(OutputStream out, String text) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; !closing.await(1, TimeUnit.MILLISECONDS); i = (i + 1) % bytes.length) {
            out.write(bytes[i]);
            out.flush();
        }
    }

    /** Says no more, and still listens: to close at once would throw away what is under way. */
    void hangUp() throws IOException {
        for (Socket client : clients)
            client.shutdownOutput();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            door.close();
            for (Socket client : clients)
                client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
