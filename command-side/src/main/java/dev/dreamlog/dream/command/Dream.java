package dev.dreamlog.dream.command;

import java.time.Instant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.VersionConflict;
import dev.dreamlog.contract.command.Allowance;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DeleteDream;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.EraseDream;
import dev.dreamlog.dream.api.FavourDream;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.RestoreDream;
import dev.dreamlog.dream.api.ReviseDream;
import dev.dreamlog.dream.api.UnfavourDream;
import dev.dreamlog.dream.api.Visibility;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** One dream with all that its dreamer decided about it. To everybody else a dream they may not read does not exist. */
@Aggregate
final class Dream {

    @AggregateIdentifier
    private DreamId id;
    private AccountId dreamer;
    private DreamContent content;
    private @Nullable DreamShared shared;
    private boolean favourite;
    private Place place = new InJournal();

    /** Where it lies. */
    private sealed interface Place {}

    private record InJournal() implements Place {}

    private record InBin(Instant since) implements Place {}

    private record Nowhere() implements Place {}

    Dream() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordDream command) {
        apply(new DreamRecorded(command.dreamId().toString(), command.dreamer().toString(), command.content()));
    }

    @CommandHandler
    long decide(ReviseDream command) {
        onlyTheDreamer(command.wishedBy());
        onlyInVersion(command.expectedVersion());
        DreamContent revised = command.revision().applyTo(content);
        if (!revised.equals(content)) {
            apply(new DreamRevised(id.toString(), dreamer.toString(), revised));
        }
        return version();
    }

    @CommandHandler
    long decide(ChangeVisibility command, Allowance allowance) {
        onlyTheDreamer(command.wishedBy());
        onlyInVersion(command.expectedVersion());
        if (command.visibility() == Visibility.PRIVATE) {
            withdraw();
        } else {
            share(new DreamShared(id.toString(), dreamer.toString(), command.visibility(), command.anonymous()),
                    allowance);
        }
        return version();
    }

    @CommandHandler
    void decide(DeleteDream command) {
        onlyTheDreamer(command.wishedBy());
        onlyInVersion(command.expectedVersion());
        withdraw();
        apply(new DreamDeleted(id.toString(), dreamer.toString()));
    }

    /** What nobody can see any more has no version to ask for. */
    @CommandHandler
    long decide(RestoreDream command) {
        if (!command.wishedBy().equals(dreamer) || place instanceof Nowhere) {
            throw new NotFound();
        }
        if (place instanceof InBin(Instant since)) {
            onlyWhatIsStillKept(since, command.wishedAt());
            apply(new DreamRestored(id.toString(), dreamer.toString()));
        }
        return version();
    }

    @CommandHandler
    long decide(FavourDream command) {
        onlyTheDreamer(command.wishedBy());
        if (!favourite) {
            apply(new DreamFavoured(id.toString(), dreamer.toString()));
        }
        return version();
    }

    @CommandHandler
    long decide(UnfavourDream command) {
        onlyTheDreamer(command.wishedBy());
        if (favourite) {
            apply(new DreamUnfavoured(id.toString(), dreamer.toString()));
        }
        return version();
    }

    /** No version is asked for: whatever else happens to the dream at that moment, it is to be forgotten. */
    @CommandHandler
    void decide(EraseDream command) {
        if (!(place instanceof Nowhere)) {
            withdraw();
            apply(new DreamErased(id.toString(), dreamer.toString()));
        }
    }

    @CommandHandler
    ReadableDream decide(ReadDream command, Bonds bonds, HiddenDreams hidden) {
        if (!(place instanceof InJournal) || !mayBeReadBy(command.reader(), bonds, hidden)) {
            throw new NotFound();
        }
        return new ReadableDream(dreamer, version(), content, shared != null);
    }

    /** What counts as a post is that others see it who did not before. */
    private void share(DreamShared wish, Allowance allowance) {
        if (shared == null) {
            allowance.take(Allowance.Kind.POSTS, dreamer.toString());
        }
        if (!wish.equals(shared)) {
            apply(wish);
        }
    }

    private void withdraw() {
        if (shared != null) {
            apply(new DreamWithdrawn(id.toString(), dreamer.toString()));
        }
    }

    private void onlyTheDreamer(AccountId wishedBy) {
        if (!(place instanceof InJournal) || !wishedBy.equals(dreamer)) {
            throw new NotFound();
        }
    }

    private static void onlyWhatIsStillKept(Instant since, Instant now) {
        if (!now.isBefore(since.plus(DreamDeleted.KEPT))) {
            throw new NotFound();
        }
    }

    private void onlyInVersion(long expected) {
        if (expected != version()) {
            throw new VersionConflict(expected, version());
        }
    }

    /**
     * The one place on this side that decides who reads. A block does not close an anonymous dream to the public:
     * whoever saw it disappear with somebody they blocked, or were blocked by, would know whose it is.
     */
    private boolean mayBeReadBy(@Nullable AccountId reader, Bonds bonds, HiddenDreams hidden) {
        if (reader == null || reader.equals(dreamer)) {
            return true;
        }
        return shared != null && !hidden.contain(id) && switch (shared.visibility()) {
            case PRIVATE -> false;
            case FRIENDS -> bonds.between(dreamer, reader) == Bond.FRIENDS;
            case PUBLIC -> shared.anonymous() || bonds.between(dreamer, reader) != Bond.BLOCKED;
        };
    }

    /** Counts events, so that the version a dreamer saw names exactly one content. */
    private static long version() {
        return AggregateLifecycle.getVersion() + 1;
    }

    @EventSourcingHandler
    void evolve(DreamEvent event, @Timestamp Instant at) {
        switch (event) {
            case DreamRecorded recorded -> {
                id = DreamId.of(recorded.dreamId());
                dreamer = AccountId.of(recorded.dreamerId());
                content = recorded.content();
            }
            case DreamRevised revised -> content = revised.content();
            case DreamShared wish -> shared = wish;
            case DreamWithdrawn _ -> shared = null;
            case DreamFavoured _ -> favourite = true;
            case DreamUnfavoured _ -> favourite = false;
            case DreamDeleted _ -> place = new InBin(at);
            case DreamRestored _ -> place = new InJournal();
            case DreamErased _ -> place = new Nowhere();
        }
    }
}
