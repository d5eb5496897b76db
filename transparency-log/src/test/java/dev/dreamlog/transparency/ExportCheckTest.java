package dev.dreamlog.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.dreamlog.transparency.ExportCheck.Mismatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportCheckTest {

    private static final int SIZE = 300;
    private static final List<SealedLine> LOG = log("");
    private static final List<Checkpoint> CHECKPOINTS = List.of(checkpoint(0), checkpoint(100), checkpoint(SIZE));

    @Test
    void a_log_that_nobody_touched_is_fine() {
        ExportCheck check = check(bytes(LOG), CHECKPOINTS);
        assertThat(check.leaves()).isEqualTo(SIZE);
        assertThat(check.proven()).isEqualTo(SIZE);
    }

    @Test
    void what_was_written_after_the_checkpoint_is_not_vouched_for() {
        assertThat(check(bytes(LOG), List.of(checkpoint(100))).proven()).isEqualTo(100);
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_is_and_the_leaf_is_named() {
        byte[] log = bytes(LOG);
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            int bit = random.nextInt(log.length * Byte.SIZE);
            byte[] flipped = log.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            long touched = IntStream.range(0, bit / Byte.SIZE).filter(at -> log[at] == '\n').count();
            assertThatExceptionOfType(Mismatch.class).as("bit %d", bit).isThrownBy(() -> check(flipped, CHECKPOINTS))
                    .satisfies(found -> assertThat(found.leaf()).isEqualTo(touched));
        }
    }

    @Test
    void a_deleted_event_is_found() {
        List<SealedLine> log = new ArrayList<>(LOG);
        log.remove(42);
        assertBroken(log, 42, "leaf 43 (position 43) stands where leaf 42 belongs");
    }

    @Test
    void an_event_slipped_in_is_found() {
        List<SealedLine> log = new ArrayList<>(LOG);
        log.add(42, line(42, "never happened"));
        assertBroken(log, 43, "leaf 42 (position 42) stands where leaf 43 belongs");
    }

    @Test
    void two_swapped_events_are_found() {
        List<SealedLine> log = new ArrayList<>(LOG);
        Collections.swap(log, 42, 77);
        assertBroken(log, 42, "leaf 77 (position 77) stands where leaf 42 belongs");
    }

    @Test
    void a_tail_rolled_back_behind_a_saved_checkpoint_is_found() {
        assertBroken(LOG.subList(0, 250), 250,
                "the export ends after 250 leaves, a checkpoint is signed over 300");
    }

    @Test
    void a_log_rewritten_with_all_its_hashes_is_found_by_a_saved_checkpoint() {
        List<SealedLine> log = new ArrayList<>(LOG);
        log.set(142, line(142, "another truth"));
        assertBroken(log, 100,
                "the first 300 leaves are not those of the checkpoint over 300; those before leaf 100 are");
    }

    @Test
    void a_deleted_event_is_found_although_all_others_were_numbered_anew() {
        List<SealedLine> log = new ArrayList<>(LOG.subList(0, 42));
        LOG.subList(43, SIZE).forEach(line -> log.add(line(line.index() - 1, "dream " + line.index())));
        assertBroken(log, 0,
                "the first 100 leaves are not those of the checkpoint over 100; no smaller one vouches for any of them");
    }

    @Test
    void another_log_is_found_at_once() {
        assertThatExceptionOfType(Mismatch.class).isThrownBy(() -> check(bytes(log("other ")), CHECKPOINTS));
    }

    private static void assertBroken(List<SealedLine> log, long leaf, String what) {
        assertThatExceptionOfType(Mismatch.class).isThrownBy(() -> check(bytes(log), CHECKPOINTS)).withMessage(what)
                .satisfies(found -> assertThat(found.leaf()).isEqualTo(leaf));
    }

    private static ExportCheck check(byte[] export, List<Checkpoint> checkpoints) {
        ExportCheck check = new ExportCheck(checkpoints);
        int start = 0;
        for (int at = 0; at < export.length; at++) {
            if (export[at] == '\n') {
                check.next(Arrays.copyOfRange(export, start, at));
                start = at + 1;
            }
        }
        if (start < export.length) {
            check.next(Arrays.copyOfRange(export, start, export.length));
        }
        check.end();
        return check;
    }

    private static List<SealedLine> log(String seed) {
        return IntStream.range(0, SIZE).mapToObj(i -> line(i, seed + "dream " + i)).toList();
    }

    private static SealedLine line(long index, String words) {
        byte[] leaf = "{\"specversion\":\"1.0\",\"position\":\"%d\",\"data\":{\"words\": \"%s\"}}"
                .formatted(index, words)
                .getBytes(UTF_8);
        return new SealedLine(leaf, index, Hash.ofLeaf(leaf));
    }

    private static Checkpoint checkpoint(int size) {
        Frontier tree = new Frontier();
        LOG.subList(0, size).forEach(line -> tree.append(line.sealed()));
        return new Checkpoint("log", size, tree.root());
    }

    private static byte[] bytes(List<SealedLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(line -> {
            out.writeBytes(line.bytes());
            out.write('\n');
        });
        return out.toByteArray();
    }
}
