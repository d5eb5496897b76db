package dev.dreamlog.social.visibility;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.notification.api.NotificationKind;
import dev.dreamlog.social.api.FriendshipState;

/** What one reader sees, in words that model and product have in common, so that a difference can be read. */
final class Facts {

    private final List<String> all = new ArrayList<>();
    private int told;

    void feed(List<Integer> dreams) {
        all.add("feed " + dreams);
    }

    void post(int dream, @Nullable Integer dreamer, boolean hidden, long likes, long comments, boolean likedByMe) {
        all.add("%spost %d by %s: %d likes, %d comments%s".formatted(hidden ? "hidden " : "", dream,
                dreamer == null ? "nobody" : dreamer, likes, comments, likedByMe ? ", liked by me" : ""));
    }

    void comment(int dream, int comment, @Nullable Integer author, @Nullable Integer replyTo, String text) {
        all.add("comment %d on %d by %s%s: %s".formatted(comment, dream, author == null ? "nobody" : author,
                replyTo == null ? "" : " replies to " + replyTo, text));
    }

    void report(int report, int dream) {
        all.add("report %d of %d".formatted(report, dream));
    }

    void readable(int dream) {
        all.add("dream %d may be read".formatted(dream));
    }

    /** In its place among all that is told. */
    void told(NotificationKind kind, @Nullable Integer by, @Nullable Integer dream, @Nullable Integer comment,
            boolean read) {
        told++;
        all.add("%d. told of %s by %s%s%s%s".formatted(told, kind, by == null ? "nobody" : by,
                dream == null ? "" : " on " + dream, comment == null ? "" : " in comment " + comment,
                read ? ", read" : ""));
    }

    void unread(long news) {
        all.add(news + " unread");
    }

    void friend(int other, FriendshipState state) {
        all.add("friend %d %s".formatted(other, state));
    }

    void blocked(int other) {
        all.add("blocked %d".formatted(other));
    }

    void totals(long posts, long likes, long comments) {
        all.add("own %d posts, %d likes, %d comments".formatted(posts, likes, comments));
    }

    List<String> all() {
        return all;
    }
}
