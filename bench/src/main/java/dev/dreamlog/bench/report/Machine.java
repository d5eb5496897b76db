package dev.dreamlog.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/** Where it was measured: without it no number means anything. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    static String description() {
        return "%d cores%s, %d GiB, %s %s".formatted(SYSTEM.getAvailableProcessors(), processor(),
                Math.round(SYSTEM.getTotalMemorySize() / 1e9 / 1.0737), SYSTEM.getName(),
                SYSTEM.getVersion().replaceFirst("-.*", ""));
    }

    /** Of the last minute: tells whether somebody else was at work here. */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    /** When a quarter of it is somebody else's, times are too. */
    static boolean isBusy() {
        return load() > SYSTEM.getAvailableProcessors() / 4.0;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")").orElse("");
        } catch (IOException _) {
            return "";
        }
    }
}
