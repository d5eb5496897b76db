package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Asks a Redis whether it is ready, which it is not while it still loads its file. */
record RedisGreeting(int port, String password) {

    private static final int MILLIS = 500;
    private static final String READY = "+OK\r\n+PONG\r\n";

    boolean isAnswered() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(READY.length()), US_ASCII).equals(READY);
        } catch (IOException _) {
            return false;
        }
    }
}
