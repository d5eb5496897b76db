package dev.dreamlog.audit.query.rebuilding;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;

/** What a rebuild had copied when its node died would keep the words of the erased; a starting node looks as well. */
@Component
@ProcessingGroup("audit.rebuilds")
class WhenAccountErasedThenForgetAbandonedRebuilds {

    private final Projections projections;
    private final Rebuilds rebuilds;

    WhenAccountErasedThenForgetAbandonedRebuilds(Projections projections, Rebuilds rebuilds) {
        this.projections = projections;
        this.rebuilds = rebuilds;
    }

    @EventHandler
    void on(AccountErased event) {
        forgetAbandoned();
    }

    @EventListener(ContextRefreshedEvent.class)
    void forgetAbandoned() {
        projections.all().forEach(rebuilds::forgetAbandoned);
    }
}
