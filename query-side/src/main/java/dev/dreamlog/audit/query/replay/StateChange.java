package dev.dreamlog.audit.query.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an event made of one field. Applied in order to an empty object, the changes of all events make the state.
 *
 * @param field where it stands in the state, a JSON Pointer
 * @param before null when nothing stood there
 * @param after null when nothing stands there any more
 * @param added what a sorted list has that it had not; given instead of the whole lists, which may be long
 * @param removed what it has no more
 */
record StateChange(String field, @Nullable Object before, @Nullable Object after, @Nullable List<String> added,
        @Nullable List<String> removed) {

    static StateChange of(String field, @Nullable Object before, @Nullable Object after) {
        return new StateChange(field, before, after, null, null);
    }

    static StateChange ofList(String field, List<String> added, List<String> removed) {
        return new StateChange(field, null, null, added, removed);
    }
}
