package dev.dreamlog.contract.query;

/**
 * Marks what is told on this thread as an old story: somebody builds a projection anew, which nobody reads yet. Whatever
 * a projection does beside writing its tables it leaves undone then, for it was done when the story was news.
 */
public final class Retold {

    private static final ScopedValue<Boolean> NOW = ScopedValue.newInstance();

    private Retold() {}

    public static void during(Runnable telling) {
        ScopedValue.where(NOW, true).run(telling);
    }

    static boolean now() {
        return NOW.isBound();
    }
}
