package dev.dreamlog.app.web.connector;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.app.web.Shields;

/**
 * HTTP with a clock. Tomcat counts the silence between two bytes, so that whoever sends one now and then keeps a
 * connection for days; here a request has to arrive whole within a time. Public because Tomcat makes it by its name.
 */
public final class PunctualHttp extends Http11NioProtocol {

    private static final int LOOKS = 4;
    /** Tomcat's own mark. */
    private static final long NOT_BEGUN = -1;
    private Duration patience = Duration.ofSeconds(30);
    private @Nullable Shields shields;
    private @Nullable ScheduledFuture<?> watch;

    void expect(Duration wholeRequestWithin, Shields onEveryAnswer) {
        patience = wholeRequestWithin;
        shields = onEveryAnswer;
    }

    @Override
    public void setAdapter(Adapter container) {
        super.setAdapter(shields == null ? container : new Reception(container, shields, patience));
    }

    @Override
    public void start() throws Exception {
        super.start();
        long pause = patience.dividedBy(LOOKS).toMillis();
        watch = getUtilityExecutor().scheduleWithFixedDelay(this::dropDawdlers, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        Optional.ofNullable(watch).ifPresent(running -> running.cancel(false));
        super.stop();
    }

    private void dropDawdlers() {
        getEndpoint().getConnections().stream().filter(this::dawdles).forEach(SocketWrapperBase::close);
    }

    /** Only one whose headers are not complete has begun a request on which no thread works and nobody waits. */
    private boolean dawdles(SocketWrapperBase<?> connection) {
        return connection.getCurrentProcessor() instanceof Processor processor && !processor.isAsync()
                && !processor.isUpgrade() && isLate(processor.getRequest().getStartTimeNanos());
    }

    private boolean isLate(long begun) {
        return begun != NOT_BEGUN && System.nanoTime() - begun > patience.toNanos();
    }
}
