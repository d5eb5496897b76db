package dev.dreamlog.app.web.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that says something at once and then no more than a byte at a time. */
final class Dribbler implements AutoCloseable {

    private final Socket socket;
    private final StringBuilder heard = new StringBuilder();
    private boolean alone;

    Dribbler(int port, String beginning) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    }

    /** Each look sends one more byte, unless the server has hung up. */
    boolean hasBeenHungUpOn() {
        listen();
        try {
            if (!alone) {
                socket.getOutputStream().write('a');
            }
        } catch (IOException _) {
            alone = true;
        }
        return alone;
    }

    /** All that the server has said so far. */
    String listen() {
        byte[] some = new byte[4096];
        try {
            int count = socket.getInputStream().read(some);
            alone |= count < 0;
            heard.append(new String(some, 0, Math.max(count, 0), StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException _) {
            // It says nothing more just now.
        } catch (IOException _) {
            alone = true;
        }
        return heard.toString();
    }

    boolean isAlone() {
        return alone;
    }

    String heard() {
        return heard.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
