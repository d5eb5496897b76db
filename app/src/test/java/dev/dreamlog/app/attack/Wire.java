package dev.dreamlog.app.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends bytes as they are: no client that minds its manners would put most of these requests together. */
final class Wire {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 60_000;
    private static final String END = "\r\n\r\n";

    private Wire() {}

    /** One request with a body, its length told and the connection closed after it. */
    static Reply send(int port, String line, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return send(port, request.toByteArray());
    }

    static Reply send(int port, String line, String... headers) {
        return send(port, line, List.of(headers), new byte[0]);
    }

    static Reply send(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** All that came back until the server hung up. */
    record Reply(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** How many answers there are: more than one mean that a part of a request was taken for another. */
        long answers() {
            return Arrays.stream(text.split("HTTP/1\\.1 (?=\\d{3})", -1)).skip(1).count();
        }

        List<String> head() {
            return Arrays.asList(text.substring(0, Math.max(0, text.indexOf(END))).split("\r\n", -1));
        }

        @Nullable
        String header(String name) {
            String wanted = name.toLowerCase(Locale.ROOT) + ":";
            return head().stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                    .map(line -> line.substring(wanted.length()).strip()).findFirst().orElse(null);
        }

        String code() {
            int from = text.indexOf('{');
            return from < 0 ? "" : problem().path("code").asString("");
        }

        JsonNode problem() {
            int from = text.indexOf('{');
            return JSON.readTree(text.substring(from, text.lastIndexOf('}') + 1));
        }

        boolean isProblem() {
            return Objects.equals(header("Content-Type"), "application/problem+json")
                    || String.valueOf(header("Content-Type")).startsWith("application/problem+json;");
        }
    }
}
