package dev.dreamlog.app.web.connector;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of the requests of one connection, each of which has to be there in time. */
final class TimedBody implements InputBuffer {

    private final InputBuffer body;
    private long deadline;

    private TimedBody(InputBuffer body) {
        this.body = body;
    }

    /** Begins the time of a request. Tomcat uses its requests again, so most have such a body already. */
    static TimedBody of(Request request, Duration patience) {
        TimedBody timed = request.getInputBuffer() instanceof TimedBody used
                ? used
                : new TimedBody(request.getInputBuffer());
        timed.deadline = System.nanoTime() + patience.toNanos();
        request.setInputBuffer(timed);
        return timed;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new SocketTimeoutException("the body takes too long");
        }
        return body.doRead(handler);
    }

    @Override
    public int available() {
        return body.available();
    }
}
