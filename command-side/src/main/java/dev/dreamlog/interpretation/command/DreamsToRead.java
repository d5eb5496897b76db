package dev.dreamlog.interpretation.command;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.ReadableDream;

/** Where the dream that is to be interpreted comes from, at its newest. */
interface DreamsToRead {

    /** The newest version; refuses with {@link NotFound} what this reader may not see. */
    ReadableDream read(DreamId dream, AccountId reader);
}
