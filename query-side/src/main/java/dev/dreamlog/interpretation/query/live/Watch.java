package dev.dreamlog.interpretation.query.live;

import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.streaming.Boards;
import dev.dreamlog.interpretation.api.InterpretationId;

/** Which interpretations are followed on this node. */
@Component
class Watch extends Boards<InterpretationId, Watched> {

    Watch() {
        super(Watched::new);
    }
}
