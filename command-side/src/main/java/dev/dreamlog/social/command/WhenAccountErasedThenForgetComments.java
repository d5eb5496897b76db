package dev.dreamlog.social.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.erasing.Forgetting;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.PostId;

/** What an erased person said under the dreams of others is not readable there any more. */
@Component
@ProcessingGroup(Forgetting.GROUP)
class WhenAccountErasedThenForgetComments {

    private final Forgetting forgetting;

    WhenAccountErasedThenForgetComments(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @EventHandler
    void on(AccountErased event) {
        AccountId author = AccountId.of(event.accountId());
        forgetting.tellAll(Post.class, event, post -> new EraseComments(PostId.named(post), author));
    }
}
