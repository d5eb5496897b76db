package dev.dreamlog.interpretation.query.live;

import java.util.HashMap;
import java.util.Map;

import dev.dreamlog.account.api.AccountId;

/** Counts who listens on this node: each holds a connection, and one account must not take them all. */
final class Seats {

    private final int perAccount;
    private final int inAll;
    private final Map<AccountId, Integer> taken = new HashMap<>();
    private int all;

    Seats(int perAccount, int inAll) {
        this.perAccount = perAccount;
        this.inAll = inAll;
    }

    /** Whoever takes one gives it back. */
    synchronized void take(AccountId account) {
        int mine = taken.getOrDefault(account, 0);
        if (mine >= perAccount) {
            throw TooManyStreams.ofOneAccount(perAccount);
        }
        if (all >= inAll) {
            throw TooManyStreams.ofAll(inAll);
        }
        taken.put(account, mine + 1);
        all++;
    }

    synchronized void giveBack(AccountId account) {
        taken.computeIfPresent(account, (_, mine) -> mine > 1 ? mine - 1 : null);
        all--;
    }
}
