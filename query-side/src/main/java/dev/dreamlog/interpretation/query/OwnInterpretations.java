package dev.dreamlog.interpretation.query;

import java.util.Optional;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.interpretation.api.FindInterpretation;
import dev.dreamlog.interpretation.api.FindPlaceInQueue;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.api.PlaceInQueue;

/** Finds what a dreamer may see of an interpretation, the same however they look at it. */
@Component
public class OwnInterpretations {

    private final QueryGateway queries;

    OwnInterpretations(QueryGateway queries) {
        this.queries = queries;
    }

    /** Empty also when its dream is in the bin: it quotes the dream, so it goes there with it. */
    public Optional<InterpretationView> find(InterpretationId id, AccountId reader) {
        Optional<InterpretationView> found = queries.query(new FindInterpretation(id, reader),
                ResponseTypes.optionalInstanceOf(InterpretationView.class)).join();
        return found.filter(interpretation -> queries.query(new FindDream(interpretation.dreamId(), reader),
                ResponseTypes.optionalInstanceOf(DreamView.class)).join().isPresent());
    }

    /** In the queue for a model; 0 when it is not there. */
    public int placeOf(InterpretationId id) {
        return queries.query(new FindPlaceInQueue(id), ResponseTypes.optionalInstanceOf(PlaceInQueue.class)).join()
                .map(PlaceInQueue::position).orElse(0);
    }
}
