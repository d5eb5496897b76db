package dev.dreamlog.bench.seeding;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * What people do all day: they record dreams, and while others record theirs, come back to them. Each step begins one
 * dream and goes on with some older ones, so that aggregates lie as entangled in the log as they do in life.
 */
final class Lives {

    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(20);
    private static final int STEPS_A_PERSON = 40;
    private static final String SENTENCE = "I walked through a house I had never seen, and yet I knew every door of it. ";
    private final RandomGenerator random;
    private final Vault vault;
    private final Consumer<SeededEvent> log;
    private final List<Person> people = new ArrayList<>();
    private final List<Dream> dreams = new ArrayList<>();
    private Instant now = Instant.parse("2024-01-01T00:00:00Z");

    Lives(RandomGenerator random, Vault vault, Consumer<SeededEvent> log) {
        this.random = random;
        this.vault = vault;
        this.log = log;
    }

    List<Person> people() {
        return people;
    }

    void step() throws GeneralSecurityException {
        int step = dreams.size();
        now = now.plus(BETWEEN_STEPS);
        if (step % STEPS_A_PERSON == 0) {
            join();
        }
        Dream dream = new Dream(growing(), somebody());
        dreams.add(dream);
        content(dream, "dream.recorded");
        if (step % 8 == 0) {
            Person person = somebody();
            put("Account", person.id().toString(), person.nextSequence(), "account.signed-in", 1, person, null,
                    "{\"accountId\":\"%s\",\"sessionId\":\"%s\"}".formatted(person.id(), growing()));
        }
        if (step >= 40 && step % 3 == 0) {
            content(dreams.get(step - 40), "dream.revised");
        }
        if (step >= 60 && step % 5 == 0) {
            of(dreams.get(step - 60), "dream.favoured", "");
        }
        if (step >= 80 && step % 2 == 0) {
            of(dreams.get(step - 80), "dream.shared", ",\"visibility\":\"PUBLIC\",\"anonymous\":false");
        }
        if (step >= 100 && step % 2 == 0) {
            enjoy(dreams.get(step - 100), step);
        }
        if (step >= 50 && step % 4 == 1) {
            interpret(dreams.get(step - 50));
        }
    }

    private void join() throws GeneralSecurityException {
        Person person = new Person(growing(), vault.freshKey());
        people.add(person);
        String event = event();
        put(event, "Account", person.id().toString(), person.nextSequence(), "account.registered", 1, person, person,
                "{\"accountId\":\"%s\",\"email\":%s,\"displayName\":%s,\"timeZone\":\"UTC\",\"locale\":\"en\"}"
                        .formatted(person.id(),
                                vault.sealed(person.key(), event, "email", "text",
                                        "\"" + person.id() + "@example.org\""),
                                vault.sealed(person.key(), event, "displayName", "text", "\"Somebody\"")));
    }

    private void content(Dream dream, String type) throws GeneralSecurityException {
        byte[] key = dream.dreamer.key();
        String event = event();
        String text = SENTENCE.repeat(3 + random.nextInt(10)) + dream.id;
        put(event, "Dream", dream.id.toString(), dream.next++, type, 1, dream.dreamer, dream.dreamer, """
                {"dreamId":"%s","dreamerId":"%s","content":{"text":%s,"title":%s,"dreamedOn":"%s","language":"en",\
                "kind":"REGULAR","mood":1,"lucidity":2,"emotions":[],"tags":%s}}""".formatted(dream.id,
                dream.dreamer.id(), vault.sealed(key, event, "content.text", "text", "\"" + text + "\""),
                vault.sealed(key, event, "content.title", "text", "\"The house by the sea\""),
                now.toString().substring(0, 10),
                vault.sealed(key, event, "content.tags", "texts", "[\"sea\",\"house\"]")));
    }

    /** An event of a dream that holds no words. */
    private void of(Dream dream, String type, String more) {
        put("Dream", dream.id.toString(), dream.next++, type, 1, dream.dreamer, null,
                "{\"dreamId\":\"%s\",\"dreamerId\":\"%s\"%s}".formatted(dream.id, dream.dreamer.id(), more));
    }

    /** Two like it, and under every other one somebody says so. */
    private void enjoy(Dream dream, int step) throws GeneralSecurityException {
        String post = "post:" + dream.id;
        for (long like = 0; like < 2; like++) {
            Person fan = people.get((int) ((step + like) % people.size()));
            put("Post", post, like, "social.post-liked", 1, fan, null,
                    "{\"postId\":\"%s\",\"accountId\":\"%s\"}".formatted(dream.id, fan.id()));
        }
        if (step % 4 == 0) {
            Person guest = somebody();
            String event = event();
            put(event, "Post", post, 2, "social.post-commented", 1, guest, guest, """
                    {"postId":"%s","commentId":"%s","authorId":"%s","text":%s,"replyTo":null}""".formatted(dream.id,
                    growing(), guest.id(), vault.sealed(guest.key(), event, "text", "text", "\"How did it end?\"")));
        }
    }

    private void interpret(Dream dream) throws GeneralSecurityException {
        String id = growing().toString();
        Person dreamer = dream.dreamer;
        put("Interpretation", id, 0, "interpretation.requested", 1, dreamer, null, """
                {"interpretationId":"%s","dreamId":"%s","dreamerId":"%s","dreamVersion":1,"tradition":"JUNGIAN",\
                "language":"en","model":"llama3.2"}""".formatted(id, dream.id, dreamer.id()));
        put("Interpretation", id, 1, "interpretation.attempt-started", 1, dreamer, null,
                "{\"interpretationId\":\"%s\",\"attempt\":1}".formatted(id));
        String event = event();
        put(event, "Interpretation", id, 2, "interpretation.completed", 2, dreamer, dreamer, """
                {"interpretationId":"%s","dreamerId":"%s","attempt":1,"call":{"model":"llama3.2","promptVersion":"1",\
                "parameters":[],"tookMillis":1234,"cached":false},"result":%s}""".formatted(id, dreamer.id(),
                vault.sealed(dreamer.key(), event, "result", "object", RESULT)));
    }

    private void put(String aggregateType, String aggregate, long sequence, String type, int revision, Person actor,
            @Nullable Person subject, String payload) {
        put(event(), aggregateType, aggregate, sequence, type, revision, actor, subject, payload);
    }

    private void put(String event, String aggregateType, String aggregate, long sequence, String type, int revision,
            Person actor, @Nullable Person subject, String payload) {
        log.accept(new SeededEvent(event, aggregateType, aggregate, sequence, now, type, revision, payload, actor.id(),
                subject == null ? null : subject.id()));
    }

    private Person somebody() {
        return people.get(random.nextInt(people.size()));
    }

    private String event() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000, (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
    }

    /** A UUIDv7 of this moment. */
    private UUID growing() {
        return new UUID((now.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000),
                (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** How far a dream has come. */
    private static final class Dream {

        private final UUID id;
        private final Person dreamer;
        private long next;

        Dream(UUID id, Person dreamer) {
            this.id = id;
            this.dreamer = dreamer;
        }
    }

    private static final String RESULT = """
            {"tradition":"JUNGIAN","language":"en","classification":{"kind":"REGULAR","confidence":"MEDIUM","note":"A\
             dream of the day."},"summary":"A house stands for who dreams of it, and its doors for what they know of\
             themselves.","symbols":[{"term":"house","quote":"a house I had never seen","meaning":"The whole of\
             you.","alternatives":["A longing."]}],"emotions":[{"name":"wonder","intensity":"HIGH","meaning":"You are\
             curious."}],"themes":["home"],"advice":["Write it down."],"cautions":["No dream decides for\
             you."],"references":[],"safety":{"level":"NONE","message":null,"resources":[]},"truncated":false}""";
}
