package dev.dreamlog.bench.appending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.Change;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRevision;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.ReviseDream;

/**
 * Sends commands inside a node, one after the other by each of eight writers. It stands in no program of ours: the bench
 * lays it beside the packaged one, and beside stock Axon, which is sent the same.
 */
@RestController
class DurableCommands {

    static final String RECORD = "/problems/record";
    static final String PREPARE = "/problems/prepare";
    static final String REVISE = "/problems/revise";
    static final int WRITERS = 8;
    /** How much a dream has behind it before it is revised once more. */
    static final int EVENTS = 10;
    static final DreamContent CONTENT = new DreamContent(
            "I walked through a house I had never seen, and yet I knew every door of it. ".repeat(8),
            "The house by the sea", LocalDate.EPOCH, "en", DreamKind.REGULAR, 1, 2, List.of(), List.of("sea"));

    private final CommandGateway commands;
    private final TransactionTemplate transactions;

    DurableCommands(CommandGateway commands, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Answers with how many dreams a second were recorded. */
    @GetMapping(RECORD)
    String record(@RequestParam long millis) {
        return rate(millis, Integer.MAX_VALUE, number -> record(fresh(), number));
    }

    /** Answers with the ids of dreams that have been revised until there are so many events. */
    @GetMapping(PREPARE)
    String prepare(@RequestParam int dreams) {
        List<DreamId> ids = Stream.generate(DurableCommands::fresh).limit(dreams).toList();
        rate(Integer.MAX_VALUE, dreams, number -> transactions.executeWithoutResult(_ -> {
            record(ids.get(number), number);
            IntStream.range(1, EVENTS).forEach(version -> revise(ids.get(number), version, number));
        }));
        return ids.stream().map(DreamId::toString).collect(Collectors.joining("\n"));
    }

    /**
     * Answers with how many revisions a second were made of dreams in this version, all of them once, and all again.
     *
     * @param dreams the file of their ids, all that were prepared together
     */
    @GetMapping(REVISE)
    String revise(@RequestParam Path dreams, @RequestParam long version, @RequestParam int times)
            throws IOException {
        List<DreamId> ids = Files.readAllLines(dreams).stream().map(DreamId::of).toList();
        return rate(Integer.MAX_VALUE, ids.size() * times,
                number -> revise(ids.get(number % ids.size()), version + number / ids.size(), number));
    }

    private void record(DreamId dream, int number) {
        commands.sendAndWait(new RecordDream(dream, dreamer(number), CONTENT));
    }

    private void revise(DreamId dream, long version, int number) {
        commands.sendAndWait(new ReviseDream(dream, version, dreamer(number),
                new DreamRevision(Change.keep(), Change.to("The house by the sea, once more: " + version),
                        Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep(),
                        Change.keep())));
    }

    /** How often a second the turn is taken, for so long or until it was taken so often. */
    static String rate(long millis, int most, IntConsumer turn) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = Stream.<Future<?>>generate(() -> threads.submit(() -> {
                for (int number = next.getAndIncrement(); number < most
                        && System.nanoTime() - start < millis * 1_000_000; number = next.getAndIncrement()) {
                    turn.accept(number);
                    done.incrementAndGet();
                }
                return null;
            })).limit(WRITERS).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Double.toString(done.get() * 1e9 / (System.nanoTime() - start));
    }

    /** Ids grow with time, as those of the product do. */
    static DreamId fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new DreamId(new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000_0000_0000_0000L));
    }

    private static AccountId dreamer(int number) {
        return new AccountId(new UUID(0x7000, 0x8000_0000_0000_0000L | number % WRITERS));
    }
}
