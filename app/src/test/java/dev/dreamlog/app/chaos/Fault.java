package dev.dreamlog.app.chaos;

import java.time.Duration;

/**
 * One thing that goes wrong.
 *
 * @param node which one, where it is a node
 * @param afterWishes how many are granted before it happens, so that it comes in the middle of something
 * @param length how long it lasts, where it does not end by itself
 */
record Fault(Kind kind, int node, int afterWishes, Duration length) {

    /** What is killed is started again by whoever looks after it. */
    boolean endsByItself() {
        return switch (kind) {
            case APP_KILLED, APP_ENDED, POSTGRES_KILLED, REDIS_KILLED -> true;
            case APP_HUNG, POSTGRES_HUNG, REDIS_HUNG, MODEL_CUT_OFF, MODEL_SILENT -> false;
        };
    }

    @Override
    public String toString() {
        return "%s (node %d, after %d wishes, for %d ms)".formatted(kind, node, afterWishes, length.toMillis());
    }
}
