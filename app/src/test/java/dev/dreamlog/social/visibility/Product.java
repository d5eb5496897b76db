package dev.dreamlog.social.visibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.engagement.api.EngagementTotals;
import dev.dreamlog.engagement.api.FindMyEngagement;
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

import static org.assertj.core.api.Assertions.assertThat;

/** The product as one random life meets it: its commands, its queries, and its own names for people and dreams. */
final class Product {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PAGE = 40;

    final List<AccountId> people = new ArrayList<>();
    final List<DreamId> dreams = new ArrayList<>();
    final List<CommentId> comments = new ArrayList<>();
    final List<ReportId> reports = new ArrayList<>();
    private final ReportId beforeAllReports = new ReportId(Ids.next());
    private final Instant began = Instant.now();
    private final Parts parts;

    /** What the running application lends. */
    record Parts(CommandGateway commands, QueryGateway queries, ProjectionProgress progress, PersonalKeys keys,
            JdbcClient jdbc, TransactionOperations transactions) {}

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
        waitFor("social.feed", "social.bonds", "social.reports", "engagement.counters");
    }

    private void waitFor(String... groups) {
        long end = parts.jdbc.sql("select max(global_index) from eventstore.domain_event").query(Long.class).single();
        for (String group : groups) {
            Awaitility.await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(3))
                    .until(() -> parts.progress.hasReached(group, end));
        }
    }

    /** All that the product shows to one reader. */
    List<String> seenBy(@Nullable Integer reader) {
        Facts facts = new Facts();
        AccountId account = reader == null ? null : people.get(reader);
        facts.feed(feed(account));
        assertThat(found(account)).as("what is found where everything fits").isEqualTo(feed(account));
        assertThat(feed(account)).as("what trends is in the feed").containsAll(trending(account));
        for (DreamId dream : dreams) {
            tell(facts, dream, account);
        }
        if (account != null) {
            tellOfBonds(facts, account);
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
    private List<Integer> feed(@Nullable AccountId reader) {
        return pages(before -> parts.queries.query(new FindFeedPage(reader, before, PAGE), FeedPage.class).join());
    }

    private List<Integer> found(@Nullable AccountId reader) {
        return pages(before -> parts.queries.query(new SearchFeed(reader, "boat", before, PAGE), FoundPosts.class)
                .join().page());
    }

    private List<Integer> trending(@Nullable AccountId reader) {
        return parts.queries.query(new FindTrending(reader, null, 100), TrendingPage.class).join().items().stream()
                .map(post -> dreams.indexOf(post.id())).filter(number -> number >= 0).toList();
    }

    private List<Integer> pages(Function<FindFeedPage.@Nullable Place, FeedPage> pages) {
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
        return found.stream().map(post -> dreams.indexOf(post.id())).filter(number -> number >= 0).toList();
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

    private void tellOfBonds(Facts facts, AccountId reader) {
        parts.queries.query(new FindFriends(reader, null, 100), FriendPage.class).join().items()
                .forEach(friend -> facts.friend(people.indexOf(friend.account().id()), friend.state()));
        parts.queries.query(new FindBlocks(reader, null, 100), BlockPage.class).join().items()
                .forEach(block -> facts.blocked(people.indexOf(block.account().id())));
        EngagementTotals totals = parts.queries.query(new FindMyEngagement(reader), EngagementTotals.class).join();
        facts.totals(totals.posts(), totals.likes(), totals.comments());
    }

    private @Nullable Integer numberOf(@Nullable Author author) {
        return author == null ? null : people.indexOf(author.id());
    }
}
