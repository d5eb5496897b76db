package dev.dreamlog.app.embedded.program;

import java.util.Locale;

/** Which of the packed programs fits this machine. */
final class Platform {

    private Platform() {}

    static String postgresArchive() {
        return "/postgres-" + system() + "-" + processor() + ".txz";
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.split(" ", 2)[0];
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
