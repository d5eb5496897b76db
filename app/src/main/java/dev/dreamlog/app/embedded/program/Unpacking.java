package dev.dreamlog.app.embedded.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.util.FileSystemUtils;

/** Makes a folder whole or not at all, so that a start that was cut short leaves nothing half done for the next. */
public final class Unpacking {

    /** Fills an empty folder. */
    public interface Filling {

        void into(Path emptyFolder) throws IOException;
    }

    private Unpacking() {}

    /** Does nothing when the folder is already there: it could only be whole. */
    public static void once(Path folder, Filling filling) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        filling.into(Files.createDirectories(draft));
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
