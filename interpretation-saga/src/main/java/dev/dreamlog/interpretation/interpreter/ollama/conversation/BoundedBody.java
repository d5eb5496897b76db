package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops reading when a server sends more than an honest answer can take. A line carries a few letters of the answer
 * and a hundred bytes around them, so the whole body may be many times the answer, but a single line may not.
 */
final class BoundedBody extends FilterInputStream {

    private static final int BODY_PER_ANSWER = 64;
    private static final int AROUND_A_LINE = 16 * 1024;

    private final long longestLine;
    private final long longestBody;
    private long line;
    private long body;

    BoundedBody(InputStream in, long answerBytes) {
        super(in);
        longestLine = answerBytes + AROUND_A_LINE;
        longestBody = answerBytes * BODY_PER_ANSWER;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0)
            count((byte) next);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++)
            count(buffer[offset + i]);
        return read;
    }

    private void count(byte next) throws TooMuch {
        body++;
        line = next == '\n' ? 0 : line + 1;
        if (line > longestLine || body > longestBody)
            throw new TooMuch();
    }

    /** The bound is reached. */
    static final class TooMuch extends IOException {}
}
