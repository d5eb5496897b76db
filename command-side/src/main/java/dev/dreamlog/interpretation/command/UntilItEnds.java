package dev.dreamlog.interpretation.command;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.api.PreferredWait;
import dev.dreamlog.interpretation.api.AwaitEnd;
import dev.dreamlog.interpretation.api.FindInterpretation;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationView;

/**
 * Answers a request for an interpretation with its end, when the client would rather wait ({@code Prefer: wait=20}) and
 * the end comes in time. What was accepted stays accepted: this begins after its transaction and holds no connection.
 */
@Component
class UntilItEnds {

    private final QueryGateway queries;

    UntilItEnds(QueryGateway queries) {
        this.queries = queries;
    }

    /** @param accepted names the interpretation in {@code Location}; also one that is answered again */
    ResponseEntity<Object> wait(HttpServletRequest request, AccountId reader, ResponseEntity<Object> accepted) {
        URI place = accepted.getHeaders().getLocation();
        Optional<PreferredWait> wait = PreferredWait.in(Collections.list(request.getHeaders(PreferredWait.HEADER)));
        if (place == null || wait.isEmpty()) {
            return accepted;
        }
        String path = place.getPath();
        InterpretationId interpretation = InterpretationId.of(path.substring(path.lastIndexOf('/') + 1));
        return endOf(interpretation, reader, tokenOf(accepted), wait.get())
                .<ResponseEntity<Object>>map(end -> ResponseEntity.ok().headers(accepted.getHeaders())
                        .header(PreferredWait.APPLIED, wait.get().applied()).body(end))
                .orElse(accepted);
    }

    private Optional<InterpretationView> endOf(InterpretationId interpretation, AccountId reader,
            @Nullable ConsistencyToken since, PreferredWait wait) {
        try {
            boolean ended = queries.query(new AwaitEnd(interpretation, since, wait.longest()), Boolean.class).join();
            return ended
                    ? queries.query(new FindInterpretation(interpretation, reader),
                            ResponseTypes.optionalInstanceOf(InterpretationView.class)).join()
                    : Optional.empty();
        } catch (CompletionException e) {
            if (e.getCause() instanceof NoHandlerForQueryException) {
                // This node answers no reads.
                return Optional.empty();
            }
            throw e;
        }
    }

    private static @Nullable ConsistencyToken tokenOf(ResponseEntity<Object> accepted) {
        String token = accepted.getHeaders().getFirst(ConsistencyToken.HEADER);
        return token == null ? null : ConsistencyToken.decode(token).orElse(null);
    }
}
