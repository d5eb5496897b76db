package dev.dreamlog.social.command;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.social.api.PostId;

/** Only who may read a post may react to it. */
interface OnlyReadersReact {

    /**
     * Refuses with {@link NotFound} when there is no such post, or none that this reader may see.
     *
     * @return whose dream it is
     */
    AccountId check(PostId post, AccountId reader);
}
