package dev.dreamlog.account.command.erasing;

import java.util.List;

import dev.dreamlog.account.api.AccountId;

/** Knows where in the log somebody's words lie, so that whatever was derived from them can be told to forget. */
public interface PersonalTraces {

    /**
     * Which aggregates of one type hold words of this account.
     *
     * @param type of aggregate, such as {@code Dream}
     * @return their identifiers, as they stand in the log
     */
    List<String> of(AccountId account, String type);
}
