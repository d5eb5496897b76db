package dev.dreamlog.audit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads line by line what was exported, as bytes, because bytes are what was sealed. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    /** No event is nearly as long. Whoever made the file longer wants the memory, not the truth. */
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Of several files one after the other; "-" is what is piped in. */
    static void each(List<Path> files, Reader reader) throws IOException {
        for (Path file : files) {
            try (Lines lines = new Lines(file.toString().equals("-") ? System.in : Files.newInputStream(file))) {
                lines.each(reader);
            }
        }
    }

    void each(Reader reader) throws IOException {
        for (Optional<byte[]> next = next(); next.isPresent(); next = next()) {
            reader.line(next.get());
        }
    }

    /** Without its line break; empty at the end. */
    private Optional<byte[]> next() throws IOException {
        line.reset();
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, stop - at);
            if (line.size() > LONGEST) {
                throw new IOException("a line is longer than any event");
            }
            at = stop + 1;
            if (stop < end) {
                return Optional.of(line.toByteArray());
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        at = 0;
        end = in.read(buffer);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Takes one line. */
    @FunctionalInterface
    interface Reader {

        void line(byte[] line) throws IOException;
    }
}
