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
record FieldChange(String field, @Nullable Object before, @Nullable Object after, @Nullable List<String> added,
        @Nullable List<String> removed) {

    static FieldChange of(String field, @Nullable Object before, @Nullable Object after) {
        return new FieldChange(field, before, after, null, null);
    }

    static FieldChange ofList(String field, List<String> added, List<String> removed) {
        return new FieldChange(field, null, null, added, removed);
    }
}
