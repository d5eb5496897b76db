package dev.dreamlog.social.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.ReportDecision;

import static org.assertj.core.api.Assertions.assertThat;

/** Four people, five dreams and what chance does with them. */
final class Life {

    private static final int PEOPLE = 4;
    private static final int DREAMS = 5;
    private static final int STEPS = 32;

    private final Random random;
    private final Product product;
    private final Model model = new Model();
    private final List<String> story = new ArrayList<>();
    private final Deeds deeds;
    private final TreeSet<Integer> alive = new TreeSet<>();
    private final NavigableMap<Integer, Runnable> chances = new TreeMap<>();
    private int allChances;

    Life(long seed, Product.Parts parts) {
        random = new Random(seed);
        product = new Product(parts);
        deeds = new Deeds(product, model, story);
        story.add("life " + seed);
        dreamersChoose();
        peopleMeet();
        readersReact();
    }

    /** @return what was dreamt */
    List<DreamId> live() {
        IntStream.range(0, PEOPLE).forEach(person -> {
            product.join();
            alive.add(person);
        });
        IntStream.range(0, DREAMS).forEach(_ -> deeds.record(somebody()));
        happen(STEPS / 2);
        product.waitForReaders();
        int reader = somebody();
        compare(reader);
        deeds.read(reader);
        everybody().forEach(product.shown::turnPages);
        happen(STEPS / 2);
        product.waitForReaders();
        everybody().forEach(this::compare);
        trends(random.nextBoolean() ? null : somebody());
        assertThat(product.shown.waitingForAdministrators()).as("what administrators see at the end of %s", this)
                .isEqualTo(model.waitingForAdministrators());
        return product.dreams;
    }

    private void dreamersChoose() {
        may(20, () -> deeds.share(dream(), random.nextBoolean() ? Visibility.FRIENDS : Visibility.PUBLIC,
                random.nextInt(3) == 0));
        may(4, () -> deeds.share(dream(), Visibility.PRIVATE, false));
        may(3, () -> deeds.delete(dream()));
        may(3, () -> deeds.restore(dream()));
        may(2, this::erase);
    }

    private void peopleMeet() {
        may(9, () -> {
            int one = somebody();
            int other = somebody();
            deeds.ask(one, other);
            deeds.ask(other, one);
        });
        may(4, () -> deeds.ask(somebody(), somebody()));
        may(4, () -> deeds.end(somebody(), somebody()));
        may(7, () -> deeds.block(somebody(), somebody()));
        may(4, () -> deeds.unblock(somebody(), somebody()));
    }

    private void readersReact() {
        may(9, () -> deeds.like(somebody(), dream()));
        may(3, () -> deeds.unlike(somebody(), dream()));
        may(14, this::comment);
        may(7, this::deleteComment);
        may(5, () -> deeds.report(somebody(), dream()));
        may(4, this::decide);
    }

    private void comment() {
        Model.Comment replyTo = random.nextBoolean() ? someComment() : null;
        boolean astray = random.nextInt(8) == 0;
        deeds.comment(somebody(), replyTo == null || astray ? dream() : model.dreams.indexOf(model.dreamOf(replyTo)),
                replyTo);
    }

    private void deleteComment() {
        Model.Comment comment = someComment();
        if (comment != null) {
            deeds.deleteComment(random.nextInt(3) == 0 ? comment.author : somebody(),
                    random.nextInt(5) == 0 ? Role.ADMIN : Role.USER, model.dreamOf(comment), comment);
        }
    }

    private void decide() {
        if (!model.reports.isEmpty()) {
            deeds.decide(random.nextInt(model.reports.size()),
                    random.nextInt(3) == 0 ? ReportDecision.DISMISSED : ReportDecision.HIDDEN);
        }
    }

    private void erase() {
        if (alive.size() > 2) {
            int person = somebody();
            alive.remove(person);
            deeds.erase(person);
        }
    }

    private void may(int often, Runnable happen) {
        chances.put(allChances, happen);
        allChances += often;
    }

    private void happen(int steps) {
        for (int step = 0; step < steps; step++) {
            chances.floorEntry(random.nextInt(allChances)).getValue().run();
        }
    }

    private void compare(@Nullable Integer reader) {
        assertThat(product.shown.seenBy(reader))
                .as("what %s sees at the end of %s", reader == null ? "nobody" : reader, this)
                .containsExactlyInAnyOrderElementsOf(model.seenBy(reader));
    }

    /** Made once a minute, so that not all there is trends yet. */
    private void trends(@Nullable Integer reader) {
        List<Integer> readable = IntStream.range(0, DREAMS)
                .filter(number -> model.sees(reader, model.dreams.get(number))).boxed().toList();
        assertThat(readable).as("what trends for %s at the end of %s", reader == null ? "nobody" : reader, this)
                .containsAll(product.shown.trending(reader));
    }

    /** And whoever is nobody. */
    private List<@Nullable Integer> everybody() {
        List<@Nullable Integer> all = new ArrayList<>(alive);
        all.add(null);
        return all;
    }

    private int somebody() {
        return alive.stream().skip(random.nextInt(alive.size())).findFirst().orElseThrow();
    }

    private int dream() {
        return random.nextInt(DREAMS);
    }

    private Model.@Nullable Comment someComment() {
        List<Model.Comment> all = model.dreams.stream().flatMap(dream -> dream.comments.stream()).toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    @Override
    public String toString() {
        return String.join(", ", story);
    }
}
