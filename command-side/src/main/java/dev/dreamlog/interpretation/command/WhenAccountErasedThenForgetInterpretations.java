package dev.dreamlog.interpretation.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.command.erasing.Forgetting;
import dev.dreamlog.interpretation.api.EraseInterpretation;
import dev.dreamlog.interpretation.api.InterpretationId;

/** An answer quotes its dream and goes with it. Those still under way hold no word yet; their saga ends them. */
@Component
@ProcessingGroup(Forgetting.GROUP)
class WhenAccountErasedThenForgetInterpretations {

    private final Forgetting forgetting;

    WhenAccountErasedThenForgetInterpretations(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @EventHandler
    void on(AccountErased event) {
        forgetting.tellAll(Interpretation.class, event, answer -> new EraseInterpretation(InterpretationId.of(answer)));
    }
}
