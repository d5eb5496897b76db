package dev.dreamlog.audit.query.rebuilding;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;

/** Says how a task gets on, for all nodes to read, and learns in return when it is to go no further here. */
final class Report {

    private final RebuildJournal journal;
    private final Task task;
    private final BooleanSupplier goesOn;
    private @Nullable Pace pace;

    Report(RebuildJournal journal, Task task, BooleanSupplier goesOn) {
        this.journal = journal;
        this.task = task;
        this.goesOn = goesOn;
    }

    /** @throws CutShort when somebody does not want it any more, or this node goes down */
    void reached(long position, long lastPosition) {
        if (!goesOn.getAsBoolean()) {
            throw new CutShort();
        }
        Pace since = pace == null ? new Pace(position) : pace;
        pace = since;
        journal.reached(task, position, lastPosition, since.perSecond(position));
    }

    void compared(Comparison comparison) {
        journal.compared(task, comparison);
    }

    /** In the transaction that ends it: either it is finished or cancelled. */
    void finished() {
        journal.done(task);
    }
}
