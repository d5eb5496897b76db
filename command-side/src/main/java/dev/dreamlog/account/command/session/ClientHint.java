package dev.dreamlog.account.command.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

/**
 * Tells from a user agent what kind of program it is, so that people recognise their sessions. Nothing is kept by which
 * one of its many users could be told from another.
 */
final class ClientHint {

    /** Before those that they pretend to be. */
    private static final SequencedMap<String, String> PROGRAMS = inOrder("Edg/", "Edge", "OPR/", "Opera", "Firefox/",
            "Firefox", "FxiOS/", "Firefox", "Chrome/", "Chrome", "CriOS/", "Chrome", "Safari/", "Safari", "okhttp/",
            "OkHttp", "Dart/", "Dart", "curl/", "curl", "PostmanRuntime/", "Postman", "python-", "Python",
            "Java-http-client/", "Java", "node", "Node.js");
    private static final SequencedMap<String, String> SYSTEMS = inOrder("Windows", "Windows", "Android", "Android",
            "iPhone", "iOS", "iPad", "iOS", "Mac OS X", "macOS", "Linux", "Linux");

    private ClientHint() {}

    /** Null when it is none that we know. */
    static @Nullable String of(@Nullable String userAgent) {
        String program = find(PROGRAMS, userAgent);
        String system = find(SYSTEMS, userAgent);
        return program == null ? system : system == null ? program : program + " on " + system;
    }

    private static @Nullable String find(Map<String, String> signs, @Nullable String userAgent) {
        return userAgent == null ? null : signs.entrySet().stream().filter(sign -> userAgent.contains(sign.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static SequencedMap<String, String> inOrder(String... signsAndNames) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < signsAndNames.length; at += 2) {
            names.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return Collections.unmodifiableSequencedMap(names);
    }
}
