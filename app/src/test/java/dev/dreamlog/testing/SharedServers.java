package dev.dreamlog.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.dreamlog.app.embedded.server.TestServers;

/** Empties the servers before the first application of this build finds them. */
final class SharedServers implements BeforeAllCallback {

    static final String FOLDER = TestServers.FOLDER;

    @Override
    public void beforeAll(ExtensionContext test) {
        prepare();
    }

    static void prepare() {
        TestServers.forApplications();
    }
}
