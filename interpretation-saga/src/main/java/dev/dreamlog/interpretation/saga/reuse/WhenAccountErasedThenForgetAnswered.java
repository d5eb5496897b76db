package dev.dreamlog.interpretation.saga.reuse;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;

/** That somebody asked something goes with them, though nobody could read what. */
@Component
@ProcessingGroup("interpretation.reuse")
class WhenAccountErasedThenForgetAnswered {

    private final PostgresEarlierAnswers answers;

    WhenAccountErasedThenForgetAnswered(PostgresEarlierAnswers answers) {
        this.answers = answers;
    }

    @EventHandler
    void on(AccountErased event) {
        answers.forget(AccountId.of(event.accountId()));
    }
}
