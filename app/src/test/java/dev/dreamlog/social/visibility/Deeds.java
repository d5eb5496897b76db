package dev.dreamlog.social.visibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.Refusal;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DeleteDream;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.RestoreDream;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.notification.api.ReadNotifications;
import dev.dreamlog.social.api.AskFriendship;
import dev.dreamlog.social.api.BlockAccount;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.DecideReport;
import dev.dreamlog.social.api.DeleteComment;
import dev.dreamlog.social.api.EndFriendship;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPost;
import dev.dreamlog.social.api.UnblockAccount;
import dev.dreamlog.social.api.UnlikePost;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do: to the product and to the model, which also says how the product has to answer. */
final class Deeds {

    private static final String HIDDEN = "not-found";

    private final Product product;
    private final Model model;
    private final List<String> story;
    private final List<Long> versions = new ArrayList<>();

    /** @param story where all is written down */
    Deeds(Product product, Model model, List<String> story) {
        this.product = product;
        this.model = model;
        this.story = story;
    }

    void record(int dreamer) {
        DreamId dream = new DreamId(Ids.next());
        product.dreams.add(dream);
        model.dreams.add(new Model.Dream(dreamer));
        versions.add(1L);
        tell("%d records %d".formatted(dreamer, versions.size() - 1), null, new RecordDream(dream, id(dreamer),
                new DreamContent("A house that was a " + product.word, null, LocalDate.EPOCH, "en", DreamKind.REGULAR,
                        null, null, List.of(), List.of())));
    }

    void share(int number, Visibility visibility, boolean anonymous) {
        Model.Dream dream = model.dreams.get(number);
        Object version = tell("%d becomes %s%s".formatted(number, visibility, anonymous ? ", nobody's" : ""),
                dream.gone() ? HIDDEN : null, new ChangeVisibility(product.dreams.get(number),
                        versions.get(number), id(dream.dreamer), visibility, anonymous));
        if (version != null) {
            versions.set(number, (Long) version);
            model.share(dream, visibility, anonymous);
        }
    }

    void delete(int number) {
        Model.Dream dream = model.dreams.get(number);
        tell("%d is deleted".formatted(number), dream.gone() ? HIDDEN : null,
                new DeleteDream(product.dreams.get(number), versions.get(number), id(dream.dreamer)));
        if (!dream.gone()) {
            model.share(dream, Visibility.PRIVATE, false);
            dream.binned = true;
        }
    }

    void restore(int number) {
        Model.Dream dream = model.dreams.get(number);
        Object version = tell("%d is restored".formatted(number), dream.erased ? HIDDEN : null,
                new RestoreDream(product.dreams.get(number), id(dream.dreamer), Instant.now()));
        if (version != null) {
            versions.set(number, (Long) version);
            dream.binned = false;
        }
    }

    void ask(int person, int other) {
        String refusal = person == other ? "yourself" : model.blocks(person, other) ? "blocked-by-you" : null;
        if (tell("%d asks %d".formatted(person, other), refusal, new AskFriendship(id(person), id(other))) != null) {
            model.ask(person, other);
        }
    }

    void end(int person, int other) {
        tell("%d ends %d".formatted(person, other), null, new EndFriendship(id(person), id(other)));
        model.end(person, other);
    }

    void block(int person, int other) {
        tell("%d blocks %d".formatted(person, other), person == other ? "yourself" : null,
                new BlockAccount(id(person), id(other)));
        if (person != other) {
            model.block(person, other);
        }
    }

    void unblock(int person, int other) {
        tell("%d unblocks %d".formatted(person, other), null, new UnblockAccount(id(person), id(other)));
        model.unblock(person, other);
    }

    void like(int person, int number) {
        Model.Dream dream = model.dreams.get(number);
        tell("%d likes %d".formatted(person, number), unlessSeen(person, dream),
                new LikePost(post(dream), id(person)));
        if (model.sees(person, dream)) {
            model.like(person, dream);
        }
    }

    void unlike(int person, int number) {
        Model.Dream dream = model.dreams.get(number);
        tell("%d unlikes %d".formatted(person, number), unlessSeen(person, dream),
                new UnlikePost(post(dream), id(person)));
        if (model.sees(person, dream)) {
            dream.likes.remove(person);
        }
    }

    void comment(int person, int number, Model.@Nullable Comment replyTo) {
        Model.Dream dream = model.dreams.get(number);
        boolean toNothing = replyTo != null && (replyTo.deleted || !dream.comments.contains(replyTo));
        CommentId comment = new CommentId(Ids.next());
        String refusal = !model.sees(person, dream) ? HIDDEN : toNothing ? "reply-to-nothing" : null;
        tell("%d comments on %d%s".formatted(person, number, replyTo == null ? "" : " after " + replyTo.number),
                refusal, new CommentOnPost(post(dream), comment, id(person), "Hm.",
                        replyTo == null ? null : product.comments.get(replyTo.number)));
        if (refusal == null) {
            model.say(dream, new Model.Comment(product.comments.size(), person, replyTo));
            product.comments.add(comment);
        }
    }

    void deleteComment(int person, Role role, Model.Dream dream, Model.Comment comment) {
        boolean entitled = person == comment.author || role == Role.ADMIN
                || (person == dream.dreamer && model.sees(person, dream));
        tell("%d as %s deletes comment %d".formatted(person, role, comment.number), entitled ? null : HIDDEN,
                new DeleteComment(post(dream), product.comments.get(comment.number), new Actor(id(person), role)));
        comment.deleted |= entitled;
    }

    /** Whoever reports twice is answered with the first report. */
    void report(int person, int number) {
        Model.Dream dream = model.dreams.get(number);
        ReportId fresh = new ReportId(Ids.next());
        Object answer = tell("%d reports %d".formatted(person, number), unlessSeen(person, dream),
                new ReportPost(post(dream), fresh, id(person), "Shocking."));
        if (model.sees(person, dream)) {
            ReportId expected = model.reports.stream()
                    .filter(known -> known.dream == dream && known.reporter == person).findFirst()
                    .map(known -> product.reports.get(model.reports.indexOf(known))).orElse(fresh);
            assertThat(answer).as("which report stands at the end of %s", story).isEqualTo(expected);
            if (expected.equals(fresh)) {
                model.reports.add(new Model.Report(person, dream));
                product.reports.add(fresh);
            }
        }
    }

    void decide(int number, ReportDecision decision) {
        Model.Report report = model.reports.get(number);
        boolean otherwise = report.decision != null && report.decision != decision;
        tell("report %d is %s".formatted(number, decision), otherwise ? "already-decided" : null,
                new DecideReport(post(report.dream), product.reports.get(number),
                        new Actor(new AccountId(Ids.next()), Role.ADMIN), decision));
        if (report.decision == null) {
            report.decision = decision;
            if (decision == ReportDecision.HIDDEN) {
                model.hide(report.dream);
            }
        }
    }

    /** What they see, so that it has to be seen the same by both. */
    void read(int person) {
        product.shown.latestFor(person).ifPresent(latest -> {
            tell("%d has read all".formatted(person), null, new ReadNotifications(id(person), latest));
            model.tidings.read(person);
        });
    }

    void erase(int person) {
        story.add("%d is erased".formatted(person));
        product.erase(person);
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
        assertThat(refused).as("how the end is answered of %s", story).isEqualTo(refusal);
        return answer;
    }

    private AccountId id(int person) {
        return product.people.get(person);
    }

    private PostId post(Model.Dream dream) {
        return PostId.of(product.dreams.get(model.dreams.indexOf(dream)));
    }
}
