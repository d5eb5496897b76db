package dev.dreamlog.social.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.PurseAllowance;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.DecideReport;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostReported;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.ReportDecided;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPost;

/** What tests of a post need: Ada, whose it is, and its readers, who are everybody but a stranger. */
abstract class ReactedTo {

    static final PostId POST = new PostId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    static final AccountId EVE = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a004"));
    static final AccountId STRANGER = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a009"));
    static final CommentId FIRST = new CommentId(UUID.fromString("01934c3e-0000-7000-8000-00000000c001"));
    static final CommentId SECOND = new CommentId(UUID.fromString("01934c3e-0000-7000-8000-00000000c002"));

    static final ReportId REPORT = new ReportId(UUID.fromString("01934c3e-0000-7000-8000-000000009001"));
    static final ReportId OTHER = new ReportId(UUID.fromString("01934c3e-0000-7000-8000-000000009002"));
    static final Actor ADMIN = new Actor(STRANGER, Role.ADMIN);

    final PurseAllowance allowance = new PurseAllowance(1);
    final Map<UUID, PostId> whereabouts = new HashMap<>();
    final Set<PostId> hidden = new HashSet<>();
    AggregateTestFixture<Post> feed;

    @BeforeEach
    void letEverybodyReadButTheStranger() {
        feed = new AggregateTestFixture<>(Post.class);
        feed.registerInjectableResource(allowance);
        feed.registerInjectableResource((OnlyReadersReact) (_, reader) -> {
            if (reader.equals(STRANGER)) {
                throw new NotFound();
            }
            return ADA;
        });
        feed.registerInjectableResource(new Noted(whereabouts));
        feed.registerInjectableResource((HiddenPosts) hidden::add);
    }

    /** Remembers what it is told. */
    private record Noted(Map<UUID, PostId> noted) implements Whereabouts {

        @Override
        public void note(UUID thing, PostId post) {
            noted.put(thing, post);
        }

        @Override
        public PostId of(UUID thing) {
            throw new UnsupportedOperationException();
        }
    }

    static Actor user(AccountId account) {
        return new Actor(account, Role.USER);
    }

    static ReportPost reporting(ReportId report, AccountId reporter) {
        return new ReportPost(POST, report, reporter, "It tells where I live.");
    }

    static DecideReport deciding(ReportId report, ReportDecision decision) {
        return new DecideReport(POST, report, ADMIN, decision);
    }

    static PostReported reported(ReportId report, AccountId reporter) {
        return new PostReported(
                POST.dreamId().toString(), report.toString(), reporter.toString(), "It tells where I live.");
    }

    static ReportDecided decided(ReportId report, ReportDecision decision) {
        return new ReportDecided(POST.dreamId().toString(), report.toString(), decision);
    }

    static CommentDeleted deleted() {
        return new CommentDeleted(POST.dreamId().toString(), FIRST.toString());
    }

    static CommentsErased erased() {
        return new CommentsErased(POST.dreamId().toString(), BEN.toString());
    }

    static PostLiked liked() {
        return new PostLiked(POST.dreamId().toString(), BEN.toString());
    }

    static PostUnliked unliked() {
        return new PostUnliked(POST.dreamId().toString(), BEN.toString());
    }

    static PostCommented commented(CommentId comment, @Nullable String replyTo) {
        return new PostCommented(
                POST.dreamId().toString(), comment.toString(), BEN.toString(), "How did it end?", replyTo);
    }
}
