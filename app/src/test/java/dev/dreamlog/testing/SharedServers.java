package dev.dreamlog.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

import dev.dreamlog.app.embedded.server.TestServers;

/** Empties the servers before the first application of this build finds them. */
final class SharedServers implements TestInstancePreConstructCallback {

    static final String FOLDER = TestServers.FOLDER;

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext which, ExtensionContext test) {
        prepare();
    }

    static void prepare() {
        TestServers.forApplications();
    }
}
