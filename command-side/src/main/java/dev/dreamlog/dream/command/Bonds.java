package dev.dreamlog.dream.command;

import dev.dreamlog.account.api.AccountId;

/** Tells a dream who its readers are to its dreamer. Dreams know nothing of friendships; those who do answer this. */
public interface Bonds {

    /** As it is now, without any delay: whoever was a friend a moment ago must not slip in. */
    Bond between(AccountId dreamer, AccountId reader);
}
