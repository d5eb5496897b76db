package dev.dreamlog.app.web.connector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;

import dev.dreamlog.app.web.Shields;

/** Where every request enters Tomcat and every answer leaves it, even those that no filter and no valve gets to see. */
final class Reception implements Adapter {

    /** So that whoever sends more than is wanted may still read that it is not. */
    private static final long MOST_UNWANTED = 2L * 1024 * 1024;
    private final Adapter container;
    private final Shields shields;
    private final Duration patience;

    Reception(Adapter container, Shields shields, Duration patience) {
        this.container = container;
        this.shields = shields;
        this.patience = patience;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        shields.raise(response::setHeader);
        TimedBody.of(request, patience);
        container.service(request, response);
        seeOff(request);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        boolean done = container.asyncDispatch(request, response, status);
        seeOff(request);
        return done;
    }

    /** Tomcat would wait for the rest of a body that nobody has read for as long as it keeps dripping. */
    private static void seeOff(Request request) {
        if (is(request, ActionCode.ASYNC_IS_ASYNC) || is(request, ActionCode.IS_ERROR)) {
            return;
        }
        if (!is(request, ActionCode.REQUEST_BODY_FULLY_READ) && !readToItsEnd(request)) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean readToItsEnd(Request request) {
        try {
            Unwanted rest = new Unwanted();
            while (!request.hasExpectation() && request.getBytesRead() < MOST_UNWANTED) {
                if (request.doRead(rest) < 0) {
                    return true;
                }
            }
        } catch (IOException _) {
            // Gone, or too slow: either way there is nothing to wait for.
        }
        return false;
    }

    private static boolean is(Request request, ActionCode question) {
        AtomicBoolean answer = new AtomicBoolean();
        request.action(question, answer);
        return answer.get();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return container.prepare(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        container.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        container.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return container.getDomain();
    }

    private static final class Unwanted implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // The bytes come in buffers of Tomcat's own.
        }
    }
}
