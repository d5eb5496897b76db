package dev.dreamlog.social.visibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.notification.api.NotificationKind;

import static dev.dreamlog.notification.api.NotificationKind.COMMENT_ANSWERED;
import static dev.dreamlog.notification.api.NotificationKind.FRIENDSHIP_ASKED;
import static dev.dreamlog.notification.api.NotificationKind.FRIENDSHIP_MADE;
import static dev.dreamlog.notification.api.NotificationKind.POST_COMMENTED;
import static dev.dreamlog.notification.api.NotificationKind.POST_LIKED;

/** Who is told of what: all that happened, and of it what whoever it concerns may know at this moment. */
final class Tidings {

    private final Model model;
    private final List<One> all = new ArrayList<>();
    private final Map<Integer, Integer> readUpTo = new HashMap<>();
    private int moment;

    Tidings(Model model) {
        this.model = model;
    }

    /**
     * Something that somebody did.
     *
     * @param to whom it is meant for by name; what is said under a dream also concerns its dreamer
     */
    private record One(int moment, NotificationKind kind, int by, @Nullable Integer to, Model.@Nullable Dream dream,
            Model.@Nullable Comment comment) {}

    /** Told of once, however often it is taken back and given again. */
    void liked(int by, Model.Dream dream) {
        if (all.stream().noneMatch(one -> one.kind == POST_LIKED && one.by == by && one.dream == dream)) {
            all.add(new One(++moment, POST_LIKED, by, null, dream, null));
        }
    }

    void commented(Model.Dream dream, Model.Comment comment) {
        all.add(new One(++moment, POST_COMMENTED, comment.author,
                comment.replyTo == null ? null : comment.replyTo.author, dream, comment));
    }

    /** What was wished before and ended is old. */
    void wished(int by, int to, boolean agrees) {
        NotificationKind kind = agrees ? FRIENDSHIP_MADE : FRIENDSHIP_ASKED;
        all.removeIf(one -> one.kind == kind && one.by == by && one.to != null && one.to == to);
        all.add(new One(++moment, kind, by, to, null, null));
    }

    /** All that they can see. */
    void read(int reader) {
        toldTo(reader).stream().findFirst().ifPresent(latest -> readUpTo.put(reader, latest.moment));
    }

    void tell(Facts facts, int reader) {
        List<One> told = toldTo(reader);
        told.forEach(one -> facts.told(one.to != null && one.to == reader && one.kind == POST_COMMENTED
                ? COMMENT_ANSWERED
                : one.kind,
                isNameless(one) ? null : one.by, one.dream == null ? null : model.dreams.indexOf(one.dream),
                one.comment == null ? null : one.comment.number, isRead(one, reader)));
        facts.unread(told.stream().filter(one -> !isRead(one, reader)).count());
    }

    /** Latest first. */
    private List<One> toldTo(int reader) {
        return all.stream().filter(one -> one.by != reader && concerns(one, reader) && stands(one, reader))
                .sorted(Comparator.comparingInt(One::moment).reversed()).toList();
    }

    private boolean isRead(One one, int reader) {
        return one.moment <= readUpTo.getOrDefault(reader, 0);
    }

    private static boolean concerns(One one, int reader) {
        return (one.to != null && one.to == reader) || (one.dream != null && one.dream.dreamer == reader);
    }

    private boolean stands(One one, int reader) {
        if (one.dream == null) {
            return one.kind == FRIENDSHIP_MADE
                    ? model.areFriends(one.by, reader)
                    : model.wishes(one.by, reader) && !model.blocks(reader, one.by);
        }
        return !model.isErased(one.by) && (one.comment == null
                ? model.sees(reader, one.dream) && one.dream.likes.contains(one.by) && !model.haveBlock(reader, one.by)
                : model.sees(reader, one.dream, one.comment) && !one.comment.deleted);
    }

    private static boolean isNameless(One one) {
        return one.dream != null && one.comment != null && Model.isNameless(one.dream, one.comment);
    }
}
