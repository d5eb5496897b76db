package dev.dreamlog.social.visibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Refusal;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DeleteDream;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.AskFriendship;
import dev.dreamlog.social.api.BlockAccount;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.EndFriendship;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.UnblockAccount;
import dev.dreamlog.social.api.UnlikePost;

import static org.assertj.core.api.Assertions.assertThat;

/** Four people, five dreams and what chance does with them: everything happens to the product and to the model. */
final class Life {

    private static final int PEOPLE = 4;
    private static final int DREAMS = 5;
    private static final int STEPS = 28;
    private static final String HIDDEN = "not-found";

    private final long seed;
    private final Random random;
    private final Product product;
    private final Model model = new Model();
    private final List<String> story = new ArrayList<>();
    private final TreeSet<Integer> alive = new TreeSet<>();
    private final List<Long> versions = new ArrayList<>();

    Life(long seed, Product.Parts parts) {
        this.seed = seed;
        this.random = new Random(seed);
        this.product = new Product(parts);
    }

    void live() {
        IntStream.range(0, PEOPLE).forEach(person -> {
            product.join();
            alive.add(person);
        });
        IntStream.range(0, DREAMS).forEach(_ -> record(somebody()));
        for (int step = 1; step <= STEPS; step++) {
            somethingHappens();
            if (step % (STEPS / 2) == 0) {
                compare();
            }
        }
    }

    private void somethingHappens() {
        int chance = random.nextInt(100);
        int person = somebody();
        int other = somebody();
        int dream = random.nextInt(DREAMS);
        if (chance < 24) {
            share(dream, random.nextBoolean() ? Visibility.FRIENDS : Visibility.PUBLIC, random.nextInt(3) == 0);
        } else if (chance < 29) {
            share(dream, Visibility.PRIVATE, false);
        } else if (chance < 31) {
            delete(dream);
        } else if (chance < 43) {
            ask(person, other);
            ask(other, person);
        } else if (chance < 49) {
            ask(person, other);
        } else if (chance < 54) {
            tell("%d ends %d".formatted(person, other), null, new EndFriendship(id(person), id(other)));
            model.end(person, other);
        } else if (chance < 62) {
            block(person, other);
        } else if (chance < 66) {
            tell("%d unblocks %d".formatted(person, other), null, new UnblockAccount(id(person), id(other)));
            model.unblock(person, other);
        } else if (chance < 80) {
            like(person, dream);
        } else if (chance < 84) {
            unlike(person, dream);
        } else if (chance < 98) {
            comment(person, dream);
        } else if (alive.size() > 2) {
            erase(person);
        }
    }

    private void record(int dreamer) {
        DreamId dream = new DreamId(Ids.next());
        product.dreams.add(dream);
        model.dreams.add(new Model.Dream(dreamer));
        versions.add(1L);
        tell("%d records %d".formatted(dreamer, versions.size() - 1), null, new RecordDream(dream, id(dreamer),
                new DreamContent("A house that was a boat.", null, LocalDate.EPOCH, "en", DreamKind.REGULAR, null, null,
                        List.of(), List.of())));
    }

    private void share(int number, Visibility visibility, boolean anonymous) {
        Model.Dream dream = model.dreams.get(number);
        Object version = tell("%d becomes %s%s".formatted(number, visibility, anonymous ? ", nobody's" : ""),
                dream.gone ? HIDDEN : null, new ChangeVisibility(product.dreams.get(number),
                        versions.get(number), id(dream.dreamer), visibility, anonymous));
        if (version != null) {
            versions.set(number, (Long) version);
            model.share(dream, visibility, anonymous);
        }
    }

    private void delete(int number) {
        Model.Dream dream = model.dreams.get(number);
        tell("%d is deleted".formatted(number), dream.gone ? HIDDEN : null,
                new DeleteDream(product.dreams.get(number), versions.get(number), id(dream.dreamer)));
        dream.gone = true;
    }

    private void ask(int person, int other) {
        String refusal = person == other ? "yourself" : model.blocks(person, other) ? "blocked-by-you" : null;
        if (tell("%d asks %d".formatted(person, other), refusal, new AskFriendship(id(person), id(other))) != null) {
            model.ask(person, other);
        }
    }

    private void block(int person, int other) {
        tell("%d blocks %d".formatted(person, other), person == other ? "yourself" : null,
                new BlockAccount(id(person), id(other)));
        if (person != other) {
            model.block(person, other);
        }
    }

    private void like(int person, int number) {
        Model.Dream dream = model.dreams.get(number);
        tell("%d likes %d".formatted(person, number), unlessSeen(person, dream),
                new LikePost(post(number), id(person)));
        if (model.sees(person, dream)) {
            dream.likes.add(person);
        }
    }

    private void unlike(int person, int number) {
        Model.Dream dream = model.dreams.get(number);
        tell("%d unlikes %d".formatted(person, number), unlessSeen(person, dream),
                new UnlikePost(post(number), id(person)));
        if (model.sees(person, dream)) {
            dream.likes.remove(person);
        }
    }

    private void comment(int person, int number) {
        Model.Dream dream = model.dreams.get(number);
        CommentId comment = new CommentId(Ids.next());
        tell("%d comments on %d".formatted(person, number), unlessSeen(person, dream),
                new CommentOnPost(post(number), comment, id(person), "Hm.", null));
        if (model.sees(person, dream)) {
            dream.comments.add(new Model.Comment(product.comments.size(), person));
            product.comments.add(comment);
        }
    }

    private void erase(int person) {
        story.add("%d is erased".formatted(person));
        product.erase(person);
        alive.remove(person);
        model.erase(person);
    }

    private @Nullable String unlessSeen(int person, Model.Dream dream) {
        return model.sees(person, dream) ? null : HIDDEN;
    }

    /** What the product answers; null where it refuses, as it should. */
    private @Nullable Object tell(String what, @Nullable String refusal, Object command) {
        story.add(what);
        Object answer = null;
        String refused = null;
        try {
            answer = product.send(command);
        } catch (Refusal e) {
            refused = e.code();
        }
        assertThat(refused).as("how the end is answered of %s", this).isEqualTo(refusal);
        return answer;
    }

    private void compare() {
        product.waitForReaders();
        compare(null);
        alive.forEach(this::compare);
    }

    private void compare(@Nullable Integer reader) {
        assertThat(product.seenBy(reader)).as("what %s sees at the end of %s", reader == null ? "nobody" : reader, this)
                .containsExactlyInAnyOrderElementsOf(model.seenBy(reader));
    }

    private int somebody() {
        return alive.stream().skip(random.nextInt(alive.size())).findFirst().orElseThrow();
    }

    private AccountId id(int person) {
        return product.people.get(person);
    }

    private PostId post(int number) {
        return PostId.of(product.dreams.get(number));
    }

    @Override
    public String toString() {
        return "life " + seed + ": " + String.join(", ", story);
    }
}
