package dev.dreamlog.app.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says to a port what no HTTP client would say, and hears all that comes back. */
final class Wire {

    private Wire() {}

    /** The request line and further headers come from the caller. */
    static String send(int port, String lines) throws IOException {
        return sendRaw(port, lines + "\r\nHost: a\r\nConnection: close\r\n\r\n");
    }

    /** And that is all: nobody has to wait whether the rest of a body comes after all. */
    static String sendRaw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The values of a header, in the answer as it came. */
    static List<String> header(String answer, String name) {
        String field = name + ":";
        return answer.split("\r\n\r\n", 2)[0].lines()
                .filter(line -> line.regionMatches(true, 0, field, 0, field.length()))
                .map(line -> line.substring(field.length()).strip()).toList();
    }
}
