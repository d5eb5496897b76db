package dev.dreamlog.interpretation.query.live;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.contract.query.streaming.Seats;
import dev.dreamlog.contract.query.streaming.Streams;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.query.OwnInterpretations;

/** Lets dreamers follow an interpretation as it comes about. */
@RestController
class StreamController {

    private final OwnInterpretations interpretations;
    private final Watch watch;
    private final Feeds feeds;
    private final Seats seats;
    private final Streams streams;

    StreamController(OwnInterpretations interpretations, Watch watch, Feeds feeds, Seats seats, Streams streams) {
        this.interpretations = interpretations;
        this.watch = watch;
        this.feeds = feeds;
        this.seats = seats;
        this.streams = streams;
    }

    @GetMapping(path = "/api/v1/interpretations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ReadsFrom({"dream.journal", "interpretation.results"})
    void events(Actor actor, @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Seen seen = lastEventId == null ? Seen.NOTHING : Seen.of(lastEventId);
        InterpretationId interpretation = new InterpretationId(id);
        Supplier<Optional<InterpretationView>> view = () -> interpretations.find(interpretation, actor.id());
        if (view.get().isEmpty()) {
            throw new NotFound();
        }
        try (Seats.Seat _ = seats.take(actor.id())) {
            Watched board = watch.open(interpretation);
            try {
                feeds.states().bringTo(board);
                if (board.look(seen).hasNewState(seen) || !seen.end()) {
                    Seen before = seen.end() ? Seen.NOTHING : seen;
                    streams.tell(request, response, () -> view.get().isPresent(), (events, vigil) -> new ReadingAlong(
                            feeds, board, view, events, before).untilTheEnd(vigil));
                } else {
                    streams.end(request, response);
                }
            } finally {
                watch.close(interpretation);
            }
        }
    }
}
