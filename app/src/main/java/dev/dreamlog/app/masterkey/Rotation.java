package dev.dreamlog.app.masterkey;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcOperations;

import dev.dreamlog.app.embedded.folder.MasterKeyFile;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.eventstore.privacy.MasterKeys;
import dev.dreamlog.eventstore.privacy.Rewrapping;

/**
 * Lets a new master key follow the present one. Cut short anywhere, every key can still be opened and a second run
 * does the rest: the old key leaves only after nothing is wrapped by it any more.
 */
public final class Rotation {

    private static final int BYTES = 32;

    private final JdbcOperations jdbc;
    private final MasterKeySource source;

    public Rotation(JdbcOperations jdbc, MasterKeySource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** What it did, in one line. */
    public String run() throws IOException {
        MasterKeySource.requireThatItFits(new AccountKeys(jdbc, source.masterKeys()));
        return source.own().isPresent() ? underAFreshKey(source.own().get()) : underTheFirst();
    }

    /** Given keys are their operator's to change: the first is the new one already. */
    private String underTheFirst() {
        return rewrapped(source.keys()) + " account keys wrapped anew; the first master key now opens all of them.";
    }

    private String underAFreshKey(MasterKeyFile file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        List<byte[]> beside = Stream.concat(Stream.of(fresh), source.keys().stream()).toList();
        file.replace(beside);
        long rewrapped = rewrapped(beside);
        file.replace(List.of(fresh));
        return rewrapped + " account keys wrapped anew; the new master key is in " + file.path() + ".";
    }

    private long rewrapped(List<byte[]> keys) {
        return new Rewrapping(jdbc, new MasterKeys(keys)).run();
    }
}
