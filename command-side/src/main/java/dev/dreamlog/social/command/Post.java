package dev.dreamlog.social.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.Allowance;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.DecideReport;
import dev.dreamlog.social.api.DeleteComment;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostHidden;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostReported;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.ReportDecided;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPost;
import dev.dreamlog.social.api.SocialEvent;
import dev.dreamlog.social.api.UnlikePost;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** What readers did to one shared dream. It begins with the first reaction; whether it may be read, the dream knows. */
@Aggregate
final class Post {

    @AggregateIdentifier
    private PostId id;
    private final Set<String> likedBy = new HashSet<>();
    private final Map<String, Remark> remarks = new HashMap<>();
    private final Reports reports = new Reports();
    /** Whose words lie here that are not forgotten. */
    private final Set<String> speakers = new HashSet<>();
    private boolean hidden;

    /** Something that was said, by whom, and whether it still stands. */
    private record Remark(String author, boolean stands) {}

    Post() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LikePost command, OnlyReadersReact readers, Allowance allowance) {
        readers.check(command.postId(), command.wishedBy());
        if (!likedBy.contains(command.wishedBy().toString())) {
            allowance.take(Allowance.Kind.LIKES, command.wishedBy().toString());
            apply(new PostLiked(command.postId().dreamId().toString(), command.wishedBy().toString()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(UnlikePost command, OnlyReadersReact readers) {
        readers.check(command.postId(), command.wishedBy());
        if (likedBy.contains(command.wishedBy().toString())) {
            apply(new PostUnliked(command.postId().dreamId().toString(), command.wishedBy().toString()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CommentOnPost command, OnlyReadersReact readers, Allowance allowance, Whereabouts whereabouts) {
        readers.check(command.postId(), command.author());
        if (command.replyTo() != null) {
            onlyToWhatStands(command.replyTo());
        }
        allowance.take(Allowance.Kind.COMMENTS, command.author().toString());
        whereabouts.note(command.commentId().value(), command.postId());
        apply(new PostCommented(
                command.postId().dreamId().toString(),
                command.commentId().toString(),
                command.author().toString(),
                command.text(),
                command.replyTo() == null ? null : command.replyTo().toString()));
    }

    @CommandHandler
    void decide(DeleteComment command, OnlyReadersReact readers) {
        Remark remark = remarks.get(command.commentId().toString());
        if (remark == null || !mayDelete(command.wishedBy(), remark, readers)) {
            throw new NotFound();
        }
        if (remark.stands()) {
            apply(new CommentDeleted(name(), command.commentId().toString()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportId decide(ReportPost command, OnlyReadersReact readers, Allowance allowance, Whereabouts whereabouts) {
        readers.check(command.postId(), command.reporter());
        return reports.of(command.reporter().toString()).orElseGet(() -> {
            allowance.take(Allowance.Kind.REPORTS, command.reporter().toString());
            whereabouts.note(command.reportId().value(), command.postId());
            apply(new PostReported(
                    command.postId().dreamId().toString(),
                    command.reportId().toString(),
                    command.reporter().toString(),
                    command.reason()));
            return command.reportId();
        });
    }

    /** It may be that nobody can see the post at this moment: taking a dream back for a while saves nobody. */
    @CommandHandler
    void decide(DecideReport command, HiddenPosts hiddenPosts) {
        onlyAdministrators(command.decidedBy());
        Optional<ReportDecision> standing = reports.decisionOn(command.reportId());
        if (standing.isEmpty()) {
            switch (command.decision()) {
                case DISMISSED -> end(command.reportId().toString(), ReportDecision.DISMISSED);
                case HIDDEN -> hide(hiddenPosts);
            }
        } else if (standing.get() != command.decision()) {
            throw new AlreadyDecided();
        }
    }

    /** Nobody's permission is asked: the words of an erased person go from posts they may no longer see as well. */
    @CommandHandler
    void decide(EraseComments command) {
        if (speakers.contains(command.author().toString())) {
            apply(new CommentsErased(name(), command.author().toString()));
        }
    }

    /** Whatever else was reported of it is settled with it. */
    private void hide(HiddenPosts hiddenPosts) {
        reports.open().forEach(report -> end(report, ReportDecision.HIDDEN));
        if (!hidden) {
            hiddenPosts.add(id);
            apply(new PostHidden(name()));
        }
    }

    private void end(String report, ReportDecision decision) {
        apply(new ReportDecided(name(), report, decision));
    }

    private void onlyToWhatStands(CommentId comment) {
        Remark remark = remarks.get(comment.toString());
        if (remark == null || !remark.stands()) {
            throw new ReplyToNothing();
        }
    }

    /** Their own words people may take back also where they cannot read any more. */
    private boolean mayDelete(Actor actor, Remark remark, OnlyReadersReact readers) {
        return remark.author().equals(actor.id().toString()) || actor.role() == Role.ADMIN
                || readers.check(id, actor.id()).equals(actor.id());
    }

    private static void onlyAdministrators(Actor actor) {
        if (actor.role() != Role.ADMIN) {
            throw new NotFound();
        }
    }

    /** In the events, which speak of the dream. */
    private String name() {
        return id.dreamId().toString();
    }

    @EventSourcingHandler
    void evolve(SocialEvent event) {
        id = PostId.of(DreamId.of(event.postId()));
        switch (event) {
            case PostLiked liked -> likedBy.add(liked.accountId());
            case PostUnliked unliked -> likedBy.remove(unliked.accountId());
            case PostCommented commented -> {
                remarks.put(commented.commentId(), new Remark(commented.authorId(), true));
                speakers.add(commented.authorId());
            }
            case CommentDeleted deleted -> remarks.computeIfPresent(deleted.commentId(),
                    (_, remark) -> new Remark(remark.author(), false));
            case CommentsErased erased -> speakers.remove(erased.authorId());
            case PostReported reported -> {
                reports.evolve(reported);
                speakers.add(reported.reporterId());
            }
            case ReportDecided decided -> reports.evolve(decided);
            case PostHidden _ -> hidden = true;
        }
    }
}
