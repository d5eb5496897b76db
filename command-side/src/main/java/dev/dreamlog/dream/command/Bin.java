package dev.dreamlog.dream.command;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.axonframework.messaging.MetaData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.contract.command.SingleWrites;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.EraseDream;
import dev.dreamlog.eventstore.api.Provenance;

/** Where dreams lie that their dreamers threw away, until they are forgotten. */
@Configuration(proxyBeanMethods = false)
class Bin {

    private static final MetaData BY_ITSELF = MetaData.with(Provenance.ACTOR, Provenance.system("bin"))
            .and(Provenance.ROLE, "SYSTEM").and(Provenance.REASON, "kept-long-enough");

    /** One node at a time; whoever dies over it is followed by the next. */
    @Bean
    RecurringTask<Void> emptyTheBin(ThrownAway thrownAway, SingleWrites writes, Clock clock) {
        return Tasks.recurring("empty-the-bin", FixedDelay.ofHours(1))
                .execute((_, _) -> thrownAway.before(clock.instant().minus(DreamDeleted.KEPT))
                        .forEach(dream -> writes.send(new EraseDream(dream), BY_ITSELF)));
    }
}
