package dev.dreamlog.app.embedded.server;

import java.util.List;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

import dev.dreamlog.app.start.StartRefused;

/** PostgreSQL will not run as root; a namespace without root's rights, where the system grants one, lets it. */
final class OrdinaryUser {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private OrdinaryUser() {}

    static List<String> command(List<String> words) {
        return isRoot() ? Stream.concat(namespace().stream(), words.stream()).toList() : words;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static List<String> namespace() {
        try {
            if (!Command.run(Stream.concat(NAMESPACE.stream(), Stream.of("true")).toList()).failed()) {
                return NAMESPACE;
            }
        } catch (StartRefused _) {
            // no such tool: the sentence below covers it
        }
        throw new StartRefused("PostgreSQL cannot run as root on this machine, because unshare(1) is missing or not"
                + " allowed: start Dreamlog as another user, or give it a database with spring.datasource.url.");
    }
}
