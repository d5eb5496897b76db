package dev.dreamlog.account.command.erasing;

import java.util.function.Function;
import java.util.stream.Stream;

import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.command.SingleWrites;
import dev.dreamlog.eventstore.api.Provenance;

/**
 * Tells everything that holds words of an erased account to forget them. Each is told in a transaction of its own; if
 * that is cut short, the event comes again, and who has forgotten already has nothing to do.
 */
@Component
public class Forgetting {

    /** Apart from everything else that follows events: it takes as long as somebody's journal is. */
    public static final String GROUP = "account.forgetting";

    private static final MetaData BY_ITSELF = MetaData.with(Provenance.ACTOR, Provenance.system("forgetting"))
            .and(Provenance.ROLE, "SYSTEM").and(Provenance.REASON, AccountErased.REASON);
    private final PersonalTraces traces;
    private final SingleWrites writes;

    Forgetting(PersonalTraces traces, SingleWrites writes) {
        this.traces = traces;
        this.writes = writes;
    }

    /** @param command made of an aggregate's identifier, as it stands in the log */
    public void tellAll(Class<?> aggregate, AccountErased erased, Function<String, ?> command) {
        tell(traces.of(AccountId.of(erased.accountId()), aggregate.getSimpleName()).stream().map(command));
    }

    /** For what holds no word of theirs, which therefore nobody but its own feature can find. */
    public void tell(Stream<?> commands) {
        commands.forEach(command -> writes.send(command, BY_ITSELF));
    }
}
