package dev.dreamlog.audit.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The server whose history is taken away. The key to it comes from the environment or a file: a command line is for all to see. */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "DREAMLOG_API_KEY";
    private static final Pattern ONE_WORD = Pattern.compile("[\\x21-\\x7e]+");
    private static final int OK = 200;
    private static final int INVALID = 400;
    private static final int NOT_FOUND = 404;
    private static final int OURS = 500;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();
    @Option(names = "--server", required = true, paramLabel = "<address>", description = "Where it is, such as https://dreams.example.")
    private URI address = URI.create("");
    @Option(names = "--api-key-file", paramLabel = "<file>", description = "Holds an API key with the scope audit. Without it the key is taken from "
            + KEY + ".")
    private @Nullable Path keyFile;

    String checkpoint() throws IOException {
        try (InputStream note = get("/checkpoint", "text/plain")) {
            return new String(note.readAllBytes(), UTF_8);
        }
    }

    /** Everything sealed behind this position. */
    Lines export(long after) throws IOException {
        return new Lines(new FilterInputStream(get("/events?after=" + after, "application/x-ndjson")) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                try {
                    return super.read(into, from, length);
                } catch (IOException e) {
                    throw new Unreachable("The export broke off; run it again and it goes on: " + e, e);
                }
            }
        });
    }

    /** What something was at a position or an instant. */
    Map<String, @Nullable Object> state(String id, String at, @Nullable String purpose) throws IOException {
        return read("/aggregates/" + encoded(id) + "?at=" + encoded(at) + stated(purpose));
    }

    /** A page of what happened to it. */
    Map<String, @Nullable Object> history(String id, String cursor, @Nullable String purpose) throws IOException {
        return read("/aggregates/" + encoded(id) + "/history?limit=100"
                + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)) + stated(purpose));
    }

    private static String stated(@Nullable String purpose) {
        return purpose == null ? "" : "&purpose=" + encoded(purpose);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }

    private Map<String, @Nullable Object> read(String path) throws IOException {
        try (InputStream json = get(path, "application/json")) {
            return Json.object(new String(json.readAllBytes(), UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Unreachable(address + " answers as no Dreamlog does: " + e.getMessage());
        }
    }

    private InputStream get(String path, String form) throws IOException {
        HttpResponse<InputStream> answer = asked(path, form);
        if (answer.statusCode() != OK) {
            throw refused(answer);
        }
        return answer.body();
    }

    private HttpResponse<InputStream> asked(String path, String form) throws IOException {
        String key = key();
        String base = address.toString().replaceFirst("/$", "");
        try {
            return http.send(HttpRequest.newBuilder(URI.create(base + "/api/v1/audit" + path)).timeout(PATIENCE)
                    .header("Authorization", "Bearer " + key).header("Accept", form).build(),
                    BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--server: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Unreachable(address + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(address + " was not waited for");
        }
    }

    private IOException refused(HttpResponse<InputStream> answer) {
        int status = answer.statusCode();
        return status >= OURS || status == TOO_MANY
                ? new Unreachable(address + " answers " + status)
                : new IOException(address + " answers " + status + switch (status) {
                    case NOT_FOUND -> ": there is nothing of that name, or was not at that time.";
                    case INVALID -> ": a parameter is not as it should be.";
                    default -> ": is the key good, and of an auditor?";
                });
    }

    /** What is no key is not repeated either: it may be one with something else around it. */
    private String key() throws IOException {
        Optional<String> key = keyFile == null
                ? Optional.ofNullable(System.getenv(KEY))
                : Optional.of(Files.readString(keyFile));
        return key.map(String::strip).filter(ONE_WORD.asMatchPredicate()).orElseThrow(
                () -> new ParameterException(command.commandLine(), "Give an API key, and nothing else, in " + KEY
                        + " or in --api-key-file."));
    }
}
