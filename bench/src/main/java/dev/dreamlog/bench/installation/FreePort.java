package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Any free port of this machine alone. */
final class FreePort {

    private FreePort() {}

    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
