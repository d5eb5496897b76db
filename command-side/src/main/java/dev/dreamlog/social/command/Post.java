package dev.dreamlog.social.command;

import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.contract.command.Allowance;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.SocialEvent;
import dev.dreamlog.social.api.UnlikePost;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** What readers did to one shared dream. It begins with the first reaction; whether it may be read, the dream knows. */
@Aggregate
final class Post {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private PostId id;
    private final Set<String> likedBy = new HashSet<>();
    private final Set<String> comments = new HashSet<>();
    private final Set<String> commenters = new HashSet<>();

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
    void decide(CommentOnPost command, OnlyReadersReact readers, Allowance allowance) {
        readers.check(command.postId(), command.author());
        if (command.replyTo() != null && !comments.contains(command.replyTo().toString())) {
            throw new ReplyToNothing();
        }
        allowance.take(Allowance.Kind.COMMENTS, command.author().toString());
        apply(new PostCommented(
                command.postId().dreamId().toString(),
                command.commentId().toString(),
                command.author().toString(),
                command.text(),
                command.replyTo() == null ? null : command.replyTo().toString()));
    }

    /** Nobody's permission is asked: the words of an erased person go from posts they may no longer see as well. */
    @CommandHandler
    void decide(EraseComments command) {
        if (commenters.contains(command.author().toString())) {
            apply(new CommentsErased(command.postId().dreamId().toString(), command.author().toString()));
        }
    }

    @EventSourcingHandler
    void evolve(SocialEvent event) {
        id = PostId.of(DreamId.of(event.postId()));
        switch (event) {
            case PostLiked liked -> likedBy.add(liked.accountId());
            case PostUnliked unliked -> likedBy.remove(unliked.accountId());
            case PostCommented commented -> {
                comments.add(commented.commentId());
                commenters.add(commented.authorId());
            }
            case CommentsErased erased -> commenters.remove(erased.authorId());
        }
    }
}
