package dev.dreamlog.social.command.friendship;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.social.api.AccountBlocked;
import dev.dreamlog.social.api.AccountUnblocked;
import dev.dreamlog.social.api.AcquaintanceCommand;
import dev.dreamlog.social.api.AcquaintanceEvent;
import dev.dreamlog.social.api.AcquaintanceId;
import dev.dreamlog.social.api.AskFriendship;
import dev.dreamlog.social.api.BlockAccount;
import dev.dreamlog.social.api.EndFriendship;
import dev.dreamlog.social.api.EraseAcquaintance;
import dev.dreamlog.social.api.FriendshipAsked;
import dev.dreamlog.social.api.FriendshipEnded;
import dev.dreamlog.social.api.FriendshipMade;
import dev.dreamlog.social.api.FriendshipState;
import dev.dreamlog.social.api.Stance;
import dev.dreamlog.social.api.UnblockAccount;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * What two people are to each other: what each of them wants of the other. Friendship and blocks live in one place,
 * and each wants one thing only, so that no race can leave a friendship standing under a block.
 */
@Aggregate
final class Acquaintance {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private AcquaintanceId id;
    private final Map<AccountId, Stance> stances = new HashMap<>();

    Acquaintance() {}

    /** Whoever is blocked may ask like everybody else, and never learns that nobody hears it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FriendshipState decide(AskFriendship command, Stances table) {
        onlyTwoWhoAreThere(command, table);
        boolean agrees = of(command.other()) == Stance.FRIENDSHIP;
        switch (of(command.account())) {
            case BLOCK -> throw new BlockedByYou();
            case FRIENDSHIP -> {
                // Asking louder changes nothing.
            }
            case NOTHING -> apply(agrees
                    ? new FriendshipMade(command.account().toString(), command.other().toString())
                    : new FriendshipAsked(command.account().toString(), command.other().toString()));
        }
        write(command, table);
        return agrees ? FriendshipState.STANDING : FriendshipState.ASKED_BY_ME;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndFriendship command, Stances table) {
        if (stances.containsValue(Stance.FRIENDSHIP)) {
            end(command);
        }
        write(command, table);
    }

    /** What the other wishes stays as it is, unless they were friends: an unanswered wish looks the same to them. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BlockAccount command, Stances table) {
        onlyTwoWhoAreThere(command, table);
        if (of(command.account()) == Stance.FRIENDSHIP) {
            end(command);
        }
        if (of(command.account()) != Stance.BLOCK) {
            apply(new AccountBlocked(command.account().toString(), command.other().toString()));
        }
        write(command, table);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(UnblockAccount command, Stances table) {
        unblock(command.account(), command.other());
        write(command, table);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EraseAcquaintance command, Stances table) {
        if (stances.containsValue(Stance.FRIENDSHIP)) {
            end(command);
        }
        unblock(command.account(), command.other());
        unblock(command.other(), command.account());
        write(command, table);
    }

    private static void onlyTwoWhoAreThere(AcquaintanceCommand command, Stances table) {
        if (command.account().equals(command.other())) {
            throw new Yourself();
        }
        table.keepBoth(command.account(), command.other());
    }

    private static void end(AcquaintanceCommand command) {
        apply(new FriendshipEnded(command.account().toString(), command.other().toString()));
    }

    private void unblock(AccountId blocker, AccountId blocked) {
        if (of(blocker) == Stance.BLOCK) {
            apply(new AccountUnblocked(blocker.toString(), blocked.toString()));
        }
    }

    private void write(AcquaintanceCommand command, Stances table) {
        table.write(command.account(), command.other(), of(command.account()));
        table.write(command.other(), command.account(), of(command.other()));
    }

    private Stance of(AccountId account) {
        return stances.getOrDefault(account, Stance.NOTHING);
    }

    @EventSourcingHandler
    void evolve(AcquaintanceEvent event) {
        AccountId account = AccountId.of(event.accountId());
        AccountId other = AccountId.of(event.otherId());
        id = new AcquaintanceId(account, other);
        switch (event) {
            case FriendshipAsked _,FriendshipMade _ -> stances.put(account, Stance.FRIENDSHIP);
            case FriendshipEnded _ -> stances.values().removeIf(Stance.FRIENDSHIP::equals);
            case AccountBlocked _ -> stances.put(account, Stance.BLOCK);
            case AccountUnblocked _ -> stances.remove(account);
        }
    }
}
