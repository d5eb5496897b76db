package dev.dreamlog.app.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.testing.OfItsOwnProcesses;

/**
 * Two packaged nodes under load, and everything they are made of dies or hangs, {@code chaos.waves} times each kind. A
 * failure names the seed: {@code -Dchaos.seed} makes the same faults and the same wishes again.
 */
@OfItsOwnProcesses
@Tag("chaos")
class ChaosIT {

    /** Whoever wants to know what failed wants to know what the nodes said. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void whatever_dies_or_hangs_nothing_acknowledged_is_lost_doubled_or_half_done() throws Exception {
        Schedule schedule = Schedule.of(Long.getLong("chaos.seed", System.nanoTime()),
                Integer.getInteger("chaos.waves", 10));
        System.out.println("chaos.seed=" + schedule.seed());
        try (Cluster cluster = new Cluster(folder)) {
            Storm storm = new Storm(cluster, schedule.seed());
            long began = System.nanoTime();
            ride(storm, schedule);
            report(storm, schedule, Duration.ofNanos(System.nanoTime() - began));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("chaos.seed=" + schedule.seed() + ": " + e.getMessage(), e);
        }
    }

    private static void ride(Storm storm, Schedule schedule) throws InterruptedException {
        for (Fault fault : schedule.faults()) {
            System.out.println(fault);
            storm.survive(fault);
        }
        storm.end();
    }

    private static void report(Storm storm, Schedule schedule, Duration took) throws IOException {
        String summary = """
                Seed %d: %d faults in %d s, %,d acknowledged events and %,d tries whose outcome the client did not \
                learn at once; the interpretation that took longest ended after %s s, %d s are promised.

                %s""".formatted(schedule.seed(), schedule.faults().size(), took.toSeconds(), storm.events(),
                storm.doubts(), storm.longestInterpretation(),
                Storm.PROMISED.toSeconds(), storm.recoveries().table());
        System.out.println(summary);
        FaultReport.write(summary);
    }
}
