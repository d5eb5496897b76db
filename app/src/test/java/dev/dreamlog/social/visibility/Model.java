package dev.dreamlog.social.visibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.FriendshipState;
import dev.dreamlog.social.api.ReportDecision;

/** The whole truth about who may see what, said as plainly as it can be. Everybody and everything has a number. */
final class Model {

    final List<Dream> dreams = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    final Tidings tidings = new Tidings(this);
    private final Set<Integer> erased = new HashSet<>();
    private final Set<Tie> wishes = new HashSet<>();
    private final Set<Tie> blocks = new HashSet<>();
    private int moment;

    /** What one wants of another. */
    private record Tie(int from, int to) {

        boolean touches(int person) {
            return from == person || to == person;
        }
    }

    /** What somebody said, perhaps to something that was said before. */
    static final class Comment {

        final int number;
        final int author;
        final @Nullable Comment replyTo;
        boolean deleted;

        Comment(int number, int author, @Nullable Comment replyTo) {
            this.number = number;
            this.author = author;
            this.replyTo = replyTo;
        }
    }

    /** What somebody found wrong with a post, and what was made of it. */
    static final class Report {

        final int reporter;
        final Dream dream;
        @Nullable
        ReportDecision decision;

        Report(int reporter, Dream dream) {
            this.reporter = reporter;
            this.dream = dream;
        }
    }

    /** A dream and what came of it. */
    static final class Dream {

        final int dreamer;
        final Set<Integer> likes = new HashSet<>();
        final List<Comment> comments = new ArrayList<>();
        Visibility visibility = Visibility.PRIVATE;
        boolean anonymous;
        boolean hidden;
        boolean binned;
        boolean erased;
        private int sharedAt;

        Dream(int dreamer) {
            this.dreamer = dreamer;
        }

        boolean gone() {
            return binned || erased;
        }

        boolean isListed(Comment comment) {
            return !comment.deleted
                    || comments.stream().anyMatch(reply -> reply.replyTo == comment && isListed(reply));
        }
    }

    Dream dreamOf(Comment comment) {
        return dreams.stream().filter(dream -> dream.comments.contains(comment)).findFirst().orElseThrow();
    }

    boolean sees(@Nullable Integer reader, Dream dream) {
        boolean own = reader != null && reader == dream.dreamer;
        return !dream.gone() && (own || !dream.hidden) && switch (dream.visibility) {
            case PRIVATE -> false;
            case FRIENDS -> reader != null && (own || areFriends(reader, dream.dreamer));
            case PUBLIC -> dream.anonymous || !haveBlock(reader, dream.dreamer);
        };
    }

    boolean sees(@Nullable Integer reader, Dream dream, Comment comment) {
        return sees(reader, dream) && dream.isListed(comment)
                && (isNameless(dream, comment) || !haveBlock(reader, comment.author));
    }

    /** Beyond what stands in the feed, dreamers read their own. */
    boolean mayRead(int reader, Dream dream) {
        return (!dream.gone() && reader == dream.dreamer) || sees(reader, dream);
    }

    boolean wishes(int one, int other) {
        return wishes.contains(new Tie(one, other));
    }

    boolean areFriends(int one, int other) {
        return wishes(one, other) && wishes(other, one);
    }

    boolean haveBlock(@Nullable Integer one, int other) {
        return one != null && (blocks(one, other) || blocks(other, one));
    }

    boolean blocks(int blocker, int blocked) {
        return blocks.contains(new Tie(blocker, blocked));
    }

    boolean isErased(int person) {
        return erased.contains(person);
    }

    static boolean isNameless(Dream dream, Comment comment) {
        return dream.anonymous && comment.author == dream.dreamer;
    }

    void share(Dream dream, Visibility visibility, boolean anonymous) {
        if (dream.visibility != visibility) {
            dream.sharedAt = ++moment;
        }
        dream.visibility = visibility;
        dream.anonymous = anonymous && visibility != Visibility.PRIVATE;
    }

    void like(int person, Dream dream) {
        dream.likes.add(person);
        tidings.liked(person, dream);
    }

    void say(Dream dream, Comment comment) {
        dream.comments.add(comment);
        tidings.commented(dream, comment);
    }

    void ask(int asking, int other) {
        if (wishes.add(new Tie(asking, other))) {
            tidings.wished(asking, other, wishes(other, asking));
        }
    }

    void end(int one, int other) {
        wishes.remove(new Tie(one, other));
        wishes.remove(new Tie(other, one));
    }

    void block(int blocker, int blocked) {
        if (wishes(blocker, blocked)) {
            end(blocker, blocked);
        }
        blocks.add(new Tie(blocker, blocked));
    }

    void unblock(int blocker, int blocked) {
        blocks.remove(new Tie(blocker, blocked));
    }

    void erase(int person) {
        wishes.removeIf(tie -> tie.touches(person));
        blocks.removeIf(tie -> tie.touches(person));
        dreams.stream().filter(dream -> dream.dreamer == person).forEach(dream -> dream.erased = true);
        erased.add(person);
    }

    /** All that was reported of the dream and is not decided is decided with it. */
    void hide(Dream dream) {
        dream.hidden = true;
        reports.stream().filter(report -> report.dream == dream && report.decision == null)
                .forEach(report -> report.decision = ReportDecision.HIDDEN);
    }

    /** What administrators see: reports of what is shared, as long as nobody has decided. */
    List<String> waitingForAdministrators() {
        Facts facts = new Facts();
        reports.stream().filter(report -> report.decision == null && !report.dream.gone()
                && report.dream.visibility != Visibility.PRIVATE)
                .forEach(report -> facts.report(reports.indexOf(report), dreams.indexOf(report.dream)));
        return facts.all();
    }

    /** All that there is to see for one reader, in the words of {@link Facts}. */
    List<String> seenBy(@Nullable Integer reader) {
        Facts facts = new Facts();
        facts.feed(dreams.stream().filter(dream -> sees(reader, dream))
                .sorted(Comparator.comparingInt((Dream dream) -> dream.sharedAt).reversed()).map(dreams::indexOf)
                .toList());
        for (Dream dream : dreams) {
            int number = dreams.indexOf(dream);
            if (sees(reader, dream)) {
                List<Comment> visible = commentsFor(reader, dream);
                facts.post(number, dream.anonymous ? null : dream.dreamer, dream.hidden, dream.likes.size(),
                        count(visible), reader != null && dream.likes.contains(reader));
                visible.forEach(said -> facts.comment(number, said.number,
                        isNameless(dream, said) ? null : said.author,
                        said.replyTo == null ? null : said.replyTo.number, text(said)));
            }
            if (reader != null && mayRead(reader, dream)) {
                facts.readable(number);
            }
        }
        if (reader != null) {
            tidings.tell(facts, reader);
            tellOfBonds(facts, reader);
        }
        return facts.all();
    }

    private List<Comment> commentsFor(@Nullable Integer reader, Dream dream) {
        return dream.comments.stream().filter(comment -> sees(reader, dream, comment)).toList();
    }

    private static long count(List<Comment> visible) {
        return visible.stream().filter(comment -> !comment.deleted).count();
    }

    private String text(Comment comment) {
        return comment.deleted ? "[deleted]" : isErased(comment.author) ? "[erased]" : "Hm.";
    }

    private void tellOfBonds(Facts facts, int reader) {
        others(wishes, reader).filter(other -> !blocks(reader, other)).forEach(other -> facts.friend(other,
                areFriends(reader, other)
                        ? FriendshipState.STANDING
                        : wishes(reader, other)
                                ? FriendshipState.ASKED_BY_ME
                                : FriendshipState.ASKED_OF_ME));
        others(blocks, reader).filter(other -> blocks(reader, other)).forEach(facts::blocked);
        List<Dream> own = dreams.stream().filter(dream -> dream.dreamer == reader && sees(reader, dream)).toList();
        facts.totals(own.size(), own.stream().mapToLong(dream -> dream.likes.size()).sum(),
                own.stream().mapToLong(dream -> count(commentsFor(reader, dream))).sum());
    }

    private static Stream<Integer> others(Set<Tie> ties, int person) {
        return ties.stream().filter(tie -> tie.touches(person)).map(tie -> tie.from == person ? tie.to : tie.from)
                .collect(Collectors.toCollection(TreeSet::new)).stream();
    }
}
