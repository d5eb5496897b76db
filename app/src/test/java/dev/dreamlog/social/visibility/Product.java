package dev.dreamlog.social.visibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.account.command.session.SparedPassword;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.query.ProjectionProgress;
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
import dev.dreamlog.social.api.CommentId;
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
import dev.dreamlog.testing.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/** The product as one random life meets it: its commands, its queries, and its own names for people and dreams. */
final class Product {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PAGE = 40;
    private static final int FEW = 3;

    final List<AccountId> people = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    final List<DreamId> dreams = new ArrayList<>();
    final List<CommentId> comments = new ArrayList<>();
    final List<ReportId> reports = new ArrayList<>();
    /** Nobody else dreams of it: searching for what stands everywhere would take longer with every life. */
    final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private final ReportId beforeAllReports = new ReportId(Ids.next());
    private final Instant began = Instant.now();
    private final Parts parts;
    private String written = "";

    /** What the running application lends. */
    record Parts(CommandGateway commands, QueryGateway queries, ProjectionProgress progress, PersonalKeys keys,
            JdbcClient jdbc, TransactionOperations transactions, SparedPassword passwords, Caller stranger,
            JsonMapper json) {}

    Product(Parts parts) {
        this.parts = parts;
    }

    @Nullable
    Object send(Object command) {
        return parts.commands.sendAndWait(command);
    }

    /** Joins without the time that a password takes. */
    void join() {
        AccountId person = new AccountId(Ids.next());
        people.add(person);
        String email = person + "@example.org";
        parts.transactions.executeWithoutResult(_ -> {
            parts.jdbc.sql("""
                    insert into command.credential (account_id, email, password_hash, display_name, role)
                    values (:account, :email, '-', 'Somebody', 'USER')""")
                    .param("account", person.value()).param("email", email).update();
            send(new RegisterAccount(person, email, "Somebody", "UTC", "en"));
        });
        callers.add(parts.stranger.with("Authorization", "Bearer " + parts.passwords.signIn(person)));
    }

    void erase(int person) {
        AccountId account = people.get(person);
        parts.transactions.executeWithoutResult(_ -> {
            parts.jdbc.sql("delete from command.credential where account_id = :account")
                    .param("account", account.value()).update();
            parts.keys.destroy(account);
            send(new EraseAccount(account));
        });
        waitFor("account.forgetting");
    }

    void waitForReaders() {
        waitFor("social.feed", "social.bonds", "social.reports", "engagement.counters", "notification.inbox");
    }

    private void waitFor(String... groups) {
        long end = parts.jdbc.sql("select max(global_index) from eventstore.domain_event").query(Long.class).single();
        written = new ConsistencyToken(end).encode();
        for (String group : groups) {
            Awaitility.await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
                    .until(() -> parts.progress.hasReached(group, end));
        }
    }

    /** All that the product shows to one reader. */
    List<String> seenBy(@Nullable Integer reader) {
        Facts facts = new Facts();
        AccountId account = account(reader);
        List<PostView> feed = feed(account);
        facts.feed(numbers(feed));
        assertThat(found(account)).as("what is found where everything fits").isEqualTo(numbers(feed));
        assertThat(turnPages(reader)).as("what is sent of the feed").isEqualTo(feed.stream().map(this::json).toList());
        for (DreamId dream : dreams) {
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
            ReportPage page = parts.queries.query(new FindReportPage(after, PAGE), ReportPage.class).join();
            page.items().stream().filter(report -> reports.contains(report.id())).forEach(report -> facts.report(
                    reports.indexOf(report.id()), dreams.indexOf(report.post().id().dreamId())));
            after = page.items().isEmpty() ? after : page.items().getLast().id();
            more = page.more();
        }
        return facts.all();
    }

    /** The reader's whole feed, page by page, as far as it is from this life. */
    private List<PostView> feed(@Nullable AccountId reader) {
        return pages(before -> parts.queries.query(new FindFeedPage(reader, before, PAGE), FeedPage.class).join());
    }

    private List<Integer> found(@Nullable AccountId reader) {
        return numbers(
                pages(before -> parts.queries.query(new SearchFeed(reader, word, before, PAGE), FoundPosts.class)
                        .join().page()));
    }

    /** As far as it is from this life. */
    List<Integer> trending(@Nullable Integer reader) {
        return parts.queries.query(new FindTrending(account(reader), null, 100), TrendingPage.class).join().items()
                .stream().map(post -> dreams.indexOf(post.id())).filter(number -> number >= 0).toList();
    }

    private @Nullable AccountId account(@Nullable Integer reader) {
        return reader == null ? null : people.get(reader);
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
        return found.stream().filter(post -> dreams.contains(post.id())).toList();
    }

    private List<Integer> numbers(List<PostView> posts) {
        return posts.stream().map(post -> dreams.indexOf(post.id())).toList();
    }

    /** The reader's whole feed as it is sent; from now on there are pages of it that must not be sent any more. */
    List<String> turnPages(@Nullable Integer reader) {
        return sentTo(reader).feed(dreams.stream().map(DreamId::toString).collect(Collectors.toSet()), began);
    }

    private Sent sentTo(@Nullable Integer reader) {
        return new Sent((reader == null ? parts.stranger : callers.get(reader))
                .with(ConsistencyToken.HEADER, written).with("Prefer", "handling=strict"));
    }

    private String json(Object view) {
        return parts.json.writeValueAsString(view);
    }

    private void tell(Facts facts, DreamId dream, @Nullable AccountId reader) {
        int number = dreams.indexOf(dream);
        Optional<PostView> post = parts.queries.query(new FindPost(PostId.of(dream), reader),
                ResponseTypes.optionalInstanceOf(PostView.class)).join();
        Optional<CommentPage> said = parts.queries.query(new FindComments(PostId.of(dream), reader, null, 100),
                ResponseTypes.optionalInstanceOf(CommentPage.class)).join();
        assertThat(said.isPresent()).as("comments where there is a post").isEqualTo(post.isPresent());
        post.ifPresent(view -> facts.post(number, numberOf(view.dreamer()), Boolean.TRUE.equals(view.hidden()),
                view.engagement().likes(), view.engagement().comments(), view.engagement().likedByMe()));
        said.stream().flatMap(page -> page.items().stream())
                .forEach(comment -> facts.comment(number, comments.indexOf(comment.id()), numberOf(comment.author()),
                        comment.replyTo() == null ? null : comments.indexOf(comment.replyTo()), comment.text()));
        if (reader != null && mayRead(dream, reader)) {
            facts.readable(number);
        }
    }

    private boolean mayRead(DreamId dream, AccountId reader) {
        try {
            send(new ReadDream(dream, reader));
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
                    one.dreamId() == null ? null : dreams.indexOf(one.dreamId()),
                    one.commentId() == null ? null : comments.indexOf(one.commentId()), one.read()));
            before = page.more() ? page.items().getLast().id() : null;
        } while (before != null);
        facts.unread(page.unread());
    }

    /** Empty when they are told of nothing. */
    Optional<NotificationId> latestFor(int reader) {
        return news(people.get(reader), null, 1).items().stream().map(NotificationView::id).findFirst();
    }

    private NotificationPage news(AccountId reader, @Nullable NotificationId before, int limit) {
        return parts.queries.query(new FindNotificationPage(reader, false, before, limit), NotificationPage.class)
                .join();
    }

    private void tellOfBonds(Facts facts, AccountId reader) {
        parts.queries.query(new FindFriends(reader, null, 100), FriendPage.class).join().items()
                .forEach(friend -> facts.friend(people.indexOf(friend.account().id()), friend.state()));
        parts.queries.query(new FindBlocks(reader, null, 100), BlockPage.class).join().items()
                .forEach(block -> facts.blocked(people.indexOf(block.account().id())));
    }

    private void tellOfOwn(Facts facts, int number, AccountId reader) {
        EngagementTotals totals = parts.queries.query(new FindMyEngagement(reader), EngagementTotals.class).join();
        facts.totals(totals.posts(), totals.likes(), totals.comments());
        assertThat(sentTo(number).totals()).as("what is sent of totals").isEqualTo(json(totals));
    }

    private @Nullable Integer numberOf(@Nullable Author author) {
        return author == null ? null : people.indexOf(author.id());
    }
}
