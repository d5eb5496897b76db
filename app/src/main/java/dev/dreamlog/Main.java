package dev.dreamlog;

/** Compiled for an older Java than the rest, so that it can still speak when the Java that runs it is too old. */
public final class Main {

    private static final int OLDEST_JAVA = 25;

    private Main() {}

    public static void main(String[] arguments) {
        int found = Runtime.version().feature();
        if (found < OLDEST_JAVA) {
            System.err.println(
                    "Dreamlog needs Java " + OLDEST_JAVA + " or newer, but was started with Java " + found + ".");
            System.exit(1);
        }
        if (arguments.length > 0 && arguments[0].equals("rotate-master-key")) {
            RotateMasterKey.main(arguments);
        } else {
            Dreamlog.main(arguments);
        }
    }
}
