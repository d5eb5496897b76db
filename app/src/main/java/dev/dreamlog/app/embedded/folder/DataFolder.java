package dev.dreamlog.app.embedded.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import dev.dreamlog.app.start.StartRefused;

/**
 * The folder that holds everything an installation keeps. One process owns it for as long as it lives: two servers
 * over the same files would destroy them. Whoever holds the lock knows that the last owner is dead.
 */
public final class DataFolder {

    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Map<Path, DataFolder> CLAIMED = new HashMap<>();

    private final Path root;
    /** Held, never read: the operating system takes it back when this process ends, however it ends. */
    @SuppressWarnings("unused")
    private final FileLock lock;

    private DataFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * The same folder each time, within one process.
     *
     * @throws StartRefused when it cannot be written or another process has it
     */
    public static synchronized DataFolder claim(Path wished) {
        try {
            Path root = Files.createDirectories(wished, OWNER_ONLY).toRealPath();
            DataFolder known = CLAIMED.get(root);
            if (known == null) {
                known = new DataFolder(root, lock(root));
                CLAIMED.put(root, known);
            }
            return known;
        } catch (IOException e) {
            throw new StartRefused("The data folder " + wished.toAbsolutePath().normalize()
                    + " cannot be written: make it a folder this user may write, or choose another with"
                    + " --dreamlog.data-dir.", e);
        }
    }

    @SuppressWarnings("resource") // open for the life of the process, as the lock is
    private static FileLock lock(Path root) throws IOException {
        FileLock lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new StartRefused("The data folder " + root + " belongs to another running Dreamlog: end that one,"
                    + " or choose another folder with --dreamlog.data-dir.");
        }
        return lock;
    }

    /** Without symbolic links, so that programs in it are recognised by their path. */
    public Path root() {
        return root;
    }

    /** Where a file of this name belongs, whether it is there or not. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** Made when it is not there, for nobody else to look into: caches and logs lie here as they are. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name), OWNER_ONLY);
    }
}
