package dev.dreamlog.dream.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.command.erasing.Forgetting;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.EraseDream;

/** Nothing remains of the dreams of somebody who was erased. */
@Component
@ProcessingGroup(Forgetting.GROUP)
class WhenAccountErasedThenForgetDreams {

    private final Forgetting forgetting;

    WhenAccountErasedThenForgetDreams(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @EventHandler
    void on(AccountErased event) {
        forgetting.tellAll(Dream.class, event, dream -> new EraseDream(DreamId.of(dream)));
    }
}
