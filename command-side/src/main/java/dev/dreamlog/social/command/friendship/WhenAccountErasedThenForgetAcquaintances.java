package dev.dreamlog.social.command.friendship;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.erasing.Forgetting;
import dev.dreamlog.social.api.EraseAcquaintance;

/** Nobody is the friend of somebody erased, and nobody blocks them. */
@Component
@ProcessingGroup(Forgetting.GROUP)
class WhenAccountErasedThenForgetAcquaintances {

    private final Forgetting forgetting;
    private final StanceTable stances;

    WhenAccountErasedThenForgetAcquaintances(Forgetting forgetting, StanceTable stances) {
        this.forgetting = forgetting;
        this.stances = stances;
    }

    @EventHandler
    void on(AccountErased event) {
        AccountId erased = AccountId.of(event.accountId());
        forgetting.tell(stances.acquaintancesOf(erased).stream().map(other -> new EraseAcquaintance(erased, other)));
    }
}
