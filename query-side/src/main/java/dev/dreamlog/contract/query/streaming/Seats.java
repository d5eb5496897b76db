package dev.dreamlog.contract.query.streaming;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;

/** Counts who listens on this node, to whatever: each holds a connection, and one account must not take them all. */
@Component
public final class Seats {

    private final int perAccount;
    private final int inAll;
    private final Map<AccountId, Integer> taken = new HashMap<>();
    private int all;

    Seats(Streaming streaming) {
        this.perAccount = streaming.perAccount();
        this.inAll = streaming.perNode();
    }

    /** One that its holder gives back by closing it, or a refusal when there is none left. */
    public synchronized Seat take(AccountId account) {
        int mine = taken.getOrDefault(account, 0);
        if (mine >= perAccount) {
            throw TooManyStreams.ofOneAccount(perAccount);
        }
        if (all >= inAll) {
            throw TooManyStreams.ofAll(inAll);
        }
        taken.put(account, mine + 1);
        all++;
        return () -> giveBack(account);
    }

    private synchronized void giveBack(AccountId account) {
        taken.computeIfPresent(account, (_, mine) -> mine > 1 ? mine - 1 : null);
        all--;
    }

    /** A place to listen. */
    public interface Seat extends AutoCloseable {

        @Override
        void close();
    }
}
