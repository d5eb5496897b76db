package dev.dreamlog.social.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.engagement.api.EngagementTotals;
import dev.dreamlog.engagement.api.FindMyEngagement;
import dev.dreamlog.notification.api.FindNotificationPage;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.NotificationPage;
import dev.dreamlog.notification.api.NotificationView;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.BlockPage;
import dev.dreamlog.social.api.CommentPage;
import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindBlocks;
import dev.dreamlog.social.api.FindComments;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.FindFriends;
import dev.dreamlog.social.api.FindPost;
import dev.dreamlog.social.api.FindReportPage;
import dev.dreamlog.social.api.FindTrending;
import dev.dreamlog.social.api.FoundPosts;
import dev.dreamlog.social.api.FriendPage;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPage;
import dev.dreamlog.social.api.SearchFeed;
import dev.dreamlog.social.api.TrendingPage;

import static org.assertj.core.api.Assertions.assertThat;

/** What the product shows to each reader, whole, and in the names of one random life. */
final class Shown {

    private static final int PAGE = 40;
    private static final int FEW = 3;

    private final ReportId beforeAllReports = new ReportId(Ids.next());
    private final Instant began = Instant.now();
    private final Product product;
    private final Product.Parts parts;

    Shown(Product product, Product.Parts parts) {
        this.product = product;
        this.parts = parts;
    }

    /** All that the product shows to one reader. */
    List<String> seenBy(@Nullable Integer reader) {
        Facts facts = new Facts();
        AccountId account = account(reader);
        List<PostView> feed = feed(account);
        facts.feed(numbers(feed));
        assertThat(found(account)).as("what is found where everything fits").isEqualTo(numbers(feed));
        assertThat(turnPages(reader)).as("what is sent of the feed").isEqualTo(feed.stream().map(this::json).toList());
        for (DreamId dream : product.dreams) {
            tell(facts, dream, account);
        }
        if (reader != null && account != null) {
            tellOfNews(facts, account);
            tellOfBonds(facts, account);
            tellOfOwn(facts, reader, account);
        }
        return facts.all();
    }

    /** The queue of reports, page by page, as far as it is from this life. */
    List<String> waitingForAdministrators() {
        Facts facts = new Facts();
        ReportId after = beforeAllReports;
        boolean more = true;
        while (more) {
            ReportPage page = parts.queries().query(new FindReportPage(after, PAGE), ReportPage.class).join();
            page.items().stream().filter(report -> product.reports.contains(report.id()))
                    .forEach(report -> facts.report(
                            product.reports.indexOf(report.id()),
                            product.dreams.indexOf(report.post().id().dreamId())));
            after = page.items().isEmpty() ? after : page.items().getLast().id();
            more = page.more();
        }
        return facts.all();
    }

    /** The reader's whole feed, page by page, as far as it is from this life. */
    private List<PostView> feed(@Nullable AccountId reader) {
        return pages(before -> parts.queries().query(new FindFeedPage(reader, before, PAGE), FeedPage.class).join());
    }

    private List<Integer> found(@Nullable AccountId reader) {
        return numbers(
                pages(before -> parts.queries()
                        .query(new SearchFeed(reader, product.word, before, PAGE), FoundPosts.class)
                        .join().page()));
    }

    /** As far as it is from this life. */
    List<Integer> trending(@Nullable Integer reader) {
        return parts.queries().query(new FindTrending(account(reader), null, 100), TrendingPage.class).join().items()
                .stream().map(post -> product.dreams.indexOf(post.id())).filter(number -> number >= 0).toList();
    }

    private @Nullable AccountId account(@Nullable Integer reader) {
        return reader == null ? null : product.people.get(reader);
    }

    private List<PostView> pages(Function<FindFeedPage.@Nullable Place, FeedPage> pages) {
        List<PostView> found = new ArrayList<>();
        FindFeedPage.Place before = null;
        boolean more = true;
        while (more) {
            FeedPage page = pages.apply(before);
            found.addAll(page.items());
            PostView last = page.items().isEmpty() ? null : page.items().getLast();
            before = last == null ? null : new FindFeedPage.Place(last.sharedAt(), PostId.of(last.id()));
            more = page.more() && last != null && last.sharedAt().isAfter(began);
        }
        return found.stream().filter(post -> product.dreams.contains(post.id())).toList();
    }

    private List<Integer> numbers(List<PostView> posts) {
        return posts.stream().map(post -> product.dreams.indexOf(post.id())).toList();
    }

    /** The reader's whole feed as it is sent; from now on there are pages of it that must not be sent any more. */
    List<String> turnPages(@Nullable Integer reader) {
        return sentTo(reader).feed(product.dreams.stream().map(DreamId::toString).collect(Collectors.toSet()), began);
    }

    private Sent sentTo(@Nullable Integer reader) {
        return new Sent(product.caller(reader));
    }

    private String json(Object view) {
        return parts.json().writeValueAsString(view);
    }

    private void tell(Facts facts, DreamId dream, @Nullable AccountId reader) {
        int number = product.dreams.indexOf(dream);
        Optional<PostView> post = parts.queries().query(new FindPost(PostId.of(dream), reader),
                ResponseTypes.optionalInstanceOf(PostView.class)).join();
        Optional<CommentPage> said = parts.queries().query(new FindComments(PostId.of(dream), reader, null, 100),
                ResponseTypes.optionalInstanceOf(CommentPage.class)).join();
        assertThat(said.isPresent()).as("comments where there is a post").isEqualTo(post.isPresent());
        post.ifPresent(view -> facts.post(number, numberOf(view.dreamer()), Boolean.TRUE.equals(view.hidden()),
                view.engagement().likes(), view.engagement().comments(), view.engagement().likedByMe()));
        said.stream().flatMap(page -> page.items().stream())
                .forEach(comment -> facts.comment(number, product.comments.indexOf(comment.id()),
                        numberOf(comment.author()),
                        comment.replyTo() == null ? null : product.comments.indexOf(comment.replyTo()),
                        comment.text()));
        if (reader != null && mayRead(dream, reader)) {
            facts.readable(number);
        }
    }

    private boolean mayRead(DreamId dream, AccountId reader) {
        try {
            product.send(new ReadDream(dream, reader));
            return true;
        } catch (NotFound _) {
            return false;
        }
    }

    private void tellOfNews(Facts facts, AccountId reader) {
        NotificationPage page;
        NotificationId before = null;
        do {
            page = news(reader, before, FEW);
            page.items().forEach(one -> facts.told(one.kind(), numberOf(one.actor()),
                    one.dreamId() == null ? null : product.dreams.indexOf(one.dreamId()),
                    one.commentId() == null ? null : product.comments.indexOf(one.commentId()), one.read()));
            before = page.more() ? page.items().getLast().id() : null;
        } while (before != null);
        facts.unread(page.unread());
    }

    /** Empty when they are told of nothing. */
    Optional<NotificationId> latestFor(int reader) {
        return news(product.people.get(reader), null, 1).items().stream().map(NotificationView::id).findFirst();
    }

    private NotificationPage news(AccountId reader, @Nullable NotificationId before, int limit) {
        return parts.queries().query(new FindNotificationPage(reader, false, before, limit), NotificationPage.class)
                .join();
    }

    private void tellOfBonds(Facts facts, AccountId reader) {
        parts.queries().query(new FindFriends(reader, null, 100), FriendPage.class).join().items()
                .forEach(friend -> facts.friend(product.people.indexOf(friend.account().id()), friend.state()));
        parts.queries().query(new FindBlocks(reader, null, 100), BlockPage.class).join().items()
                .forEach(block -> facts.blocked(product.people.indexOf(block.account().id())));
    }

    private void tellOfOwn(Facts facts, int number, AccountId reader) {
        EngagementTotals totals = parts.queries().query(new FindMyEngagement(reader), EngagementTotals.class).join();
        facts.totals(totals.posts(), totals.likes(), totals.comments());
        assertThat(sentTo(number).totals()).as("what is sent of totals").isEqualTo(json(totals));
    }

    private @Nullable Integer numberOf(@Nullable Author author) {
        return author == null ? null : product.people.indexOf(author.id());
    }
}
