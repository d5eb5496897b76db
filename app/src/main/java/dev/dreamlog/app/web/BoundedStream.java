package dev.dreamlog.app.web;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** Lets a body through as long as it stays within bounds. */
final class BoundedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    BoundedStream(ServletInputStream body, long most) {
        this.body = body;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = body.read(bytes, from, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int some) throws IOException {
        left -= some;
        if (left < 0) {
            throw new BodyTooLarge();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
