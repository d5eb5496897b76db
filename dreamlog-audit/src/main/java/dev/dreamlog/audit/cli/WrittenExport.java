package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

import dev.dreamlog.transparency.SealedLine;

/** Finds out how far an export has come that was begun earlier, and takes off a line that broke off. */
final class WrittenExport {

    private WrittenExport() {}

    /** Of the last whole line; -1 when there is none. */
    static long lastPosition(Path file) throws IOException {
        if (!Files.exists(file)) {
            return -1;
        }
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            long end = lineBreakBefore(written, written.length()) + 1;
            written.setLength(end);
            if (end == 0) {
                return -1;
            }
            long start = lineBreakBefore(written, end - 1) + 1;
            byte[] last = new byte[Math.toIntExact(end - 1 - start)];
            written.seek(start);
            written.readFully(last);
            return position(last, file);
        }
    }

    private static long position(byte[] line, Path file) throws IOException {
        try {
            OptionalLong position = SealedLine.parse(line).position();
            if (position.isPresent()) {
                return position.getAsLong();
            }
        } catch (IllegalArgumentException _) {
            // Neither is it an export.
        }
        throw new IOException(file + " is no export that could be gone on with");
    }

    private static long lineBreakBefore(RandomAccessFile written, long end) throws IOException {
        for (long at = end - 1; at >= 0; at--) {
            written.seek(at);
            if (written.read() == '\n') {
                return at;
            }
        }
        return -1;
    }
}
