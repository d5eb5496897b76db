package dev.dreamlog.interpretation.query.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.query.OwnInterpretations;
import dev.dreamlog.interpretation.query.live.ProgressTable.Progress;

/** Brings to the boards how far interpretations have come and, less often, how far those that wait have moved up. */
@Component
class StateFeed {

    private static final int ROUNDS_BETWEEN_PLACES = 5;

    private final ProgressTable table;
    private final OwnInterpretations interpretations;
    private final Ends ends;
    private int round;

    StateFeed(ProgressTable table, OwnInterpretations interpretations, Ends ends) {
        this.table = table;
        this.interpretations = interpretations;
        this.ends = ends;
    }

    /** One round. */
    void bringTo(Collection<Watched> boards) {
        round = (round + 1) % ROUNDS_BETWEEN_PLACES;
        bring(boards, round == 0 ? this::placeOf : Watched::place);
        ends.tell();
    }

    /** At once, for whoever just opened a board. */
    void bringTo(Watched board) {
        bring(List.of(board), this::placeOf);
    }

    private void bring(Collection<Watched> boards, ToIntFunction<Watched> places) {
        Map<InterpretationId, Progress> found = table.of(boards.stream().map(Watched::id).toList());
        boards.forEach(board -> {
            Progress progress = found.getOrDefault(board.id(), Progress.UNKNOWN);
            board.update(progress, progress.ended() || board.hasWords() ? 0 : places.applyAsInt(board));
        });
    }

    private int placeOf(Watched board) {
        return interpretations.placeOf(board.id());
    }
}
