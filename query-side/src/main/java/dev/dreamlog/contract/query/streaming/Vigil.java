package dev.dreamlog.contract.query.streaming;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The hours of one stream: when to say that it is still there, when to ask whether its reader may still listen, when to end. */
public final class Vigil {

    /** How soon somebody is shown out whose session is gone, or what they listen to. */
    private static final Duration TRUST = Duration.ofSeconds(5);

    private final Duration heartbeat;
    private final BooleanSupplier mayListen;
    private final Timer over;
    private Timer trusted = new Timer(TRUST);
    private Timer silent;

    Vigil(Duration heartbeat, Duration longest, BooleanSupplier mayListen) {
        this.heartbeat = heartbeat;
        this.mayListen = mayListen;
        this.over = new Timer(longest);
        this.silent = new Timer(heartbeat);
    }

    /** How long nothing has to be done. */
    public Duration left() {
        return over.earlier(trusted).earlier(silent).left();
    }

    /** Whether the stream goes on; if not, its reader may come back unless they are refused. */
    public boolean goesOn() {
        if (trusted.isUp()) {
            if (!mayListen.getAsBoolean()) {
                return false;
            }
            trusted = new Timer(TRUST);
        }
        return !over.isUp();
    }

    /** Something was said, which is as good as a heartbeat. */
    public void spoken() {
        silent = new Timer(heartbeat);
    }

    /** Says so when nothing was said for long: a reader who has gone is only found out by talking to them. */
    public void breathe(EventWriter events) throws IOException {
        if (silent.isUp()) {
            events.comment("still here");
            spoken();
        }
    }
}
