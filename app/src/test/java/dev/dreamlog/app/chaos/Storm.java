package dev.dreamlog.app.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import dev.dreamlog.testing.RebuiltProjections;

import static org.assertj.core.api.Assertions.assertThat;

/** People with wishes, what happens to the installation meanwhile, and what must be true of it after each fault. */
final class Storm {

    private static final int PEOPLE = 4;
    private static final int WISHES = 8;
    private static final int ATTEMPTS = 3;
    /** How long the end of an interpretation may take, whatever dies meanwhile. */
    static final Duration PROMISED = Cluster.ATTEMPT.multipliedBy(ATTEMPTS).plusSeconds(60);
    private static final ConditionFactory PATIENTLY = Awaitility.await().atMost(Duration.ofMinutes(10))
            .pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));

    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cluster cluster;
    private final Invariants invariants;
    private final Watcher watcher;
    private final List<Person> people;
    private final Person prober;
    private final List<String> posts;
    private final Recoveries recoveries = new Recoveries();

    Storm(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.invariants = new Invariants(cluster.installation().database());
        this.watcher = new Watcher(cluster.auditor(), cluster.installation().logKey());
        this.people = IntStream.range(0, PEOPLE).mapToObj(i -> new Person(Client.newcomer(cluster::node), seed + i))
                .toList();
        this.prober = new Person(Client.newcomer(cluster::node), seed + PEOPLE);
        this.posts = Stream.generate(prober::post).limit(PEOPLE).toList();
    }

    Recoveries recoveries() {
        return recoveries;
    }

    /**
     * Wishes are being granted when it happens; all are granted before anybody looks. A node that ended starts again
     * while the next things happen, unless a node ends then too: there has to be one.
     */
    void survive(Fault fault) throws InterruptedException {
        if (fault.kind().isTheEndOfANode()) {
            calmDown();
        }
        int before = granted();
        List<CompletableFuture<Void>> wishing = people.stream()
                .map(person -> CompletableFuture.runAsync(() -> person.wish(WISHES, posts), threads)).toList();
        PATIENTLY.until(() -> granted() >= before + fault.afterWishes()
                || wishing.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
        long struck = System.nanoTime();
        Runnable heal = cluster.strike(fault);
        if (!fault.endsByItself()) {
            Thread.sleep(fault.length());
            heal.run();
            struck = System.nanoTime();
        }
        recover(fault, struck);
        wishing.forEach(CompletableFuture::join);
        assertThat(promisesBroken()).as("after %s", fault).isEmpty();
        if (cluster.isWhole()) {
            assertThatReadersSeeAll(fault);
            recoveries.shown(fault.kind(), struck);
        }
    }

    private void calmDown() {
        cluster.waitUntilWhole();
        everybody().forEach(person -> person.client().stayIn());
        watcher.auditor().stayIn();
        assertThatReadersSeeAll("a node is back");
    }

    /** What would take too long after each fault. */
    void end() {
        calmDown();
        PATIENTLY.atMost(PROMISED).untilAsserted(() -> assertThat(invariants.unended()).as("I5").isEmpty());
        assertThat(promisesBroken()).as("at the end").isEmpty();
        new RebuiltProjections(cluster.installation().database(), watcher.auditor().caller())
                .assertThatEveryOneIsItsRebuild();
        assertThat(watcher.follow()).as("I7").isEmpty();
        assertThat(watcher.verify()).as("I7").isEmpty();
    }

    int events() {
        return everybody().mapToInt(person -> person.memory().size()).sum();
    }

    /** In seconds, from the wish to the answer, or to the word that there will be none. */
    String longestInterpretation() {
        return invariants.longestInterpretation();
    }

    int doubts() {
        return everybody().mapToInt(person -> person.client().doubts()).sum();
    }

    private void recover(Fault fault, long since) {
        List<String> probes = cluster.nodesUp().stream().map(prober::record).toList();
        if (fault.kind().isOfTheModel() && cluster.isWhole()) {
            String asked = prober.ask(probes.getFirst());
            PATIENTLY.until(() -> prober.client().insist(Wish.read(asked)).at("/state").equals("COMPLETED"));
        }
        recoveries.recovered(fault.kind(), fault.kind().isTheEndOfANode()
                ? cluster.backAfter(fault.node())
                : CompletableFuture.completedFuture(Duration.ofNanos(System.nanoTime() - since)));
    }

    private List<String> promisesBroken() {
        List<String> broken = new ArrayList<>(invariants.all(everybody().map(Person::memory).toList()));
        invariants.late(PROMISED).forEach(what -> broken.add("I5: " + what));
        everybody().filter(person -> !person.isAnsweredAlike())
                .forEach(person -> broken.add("I4: " + person.memory().who() + " is answered otherwise than before"));
        watcher.follow().forEach(what -> broken.add("I7: " + what));
        return broken;
    }

    private void assertThatReadersSeeAll(Object after) {
        PATIENTLY.untilAsserted(() -> assertThat(invariants.unlikeTheLog()).as("I6 after %s", after).isEmpty());
    }

    private Stream<Person> everybody() {
        return Stream.concat(people.stream(), Stream.of(prober));
    }

    private int granted() {
        return people.stream().mapToInt(Person::granted).sum();
    }
}
