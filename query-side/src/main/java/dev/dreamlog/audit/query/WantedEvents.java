package dev.dreamlog.audit.query;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.api.FindHistoryPage;

/**
 * Which events an auditor wants to see. What is asked is itself written to the log, for ever and in the clear, so
 * nothing gets in that could be anything but a name: no e-mail address, no text, nothing the database cannot keep.
 */
record WantedEvents(@Nullable Long after, @Nullable String type, @Nullable String aggregate, @Nullable String actor,
        @Nullable Instant from, @Nullable Instant to) {

    private static final Pattern NAME = Pattern.compile("[\\w:.-]{1,100}");

    WantedEvents {
        onlyAName("type", type);
        onlyAName("aggregate", aggregate);
        onlyAName("actor", actor);
    }

    /** As the log remembers the question: so that whoever asks it again there gets the same events. */
    SortedMap<String, String> asked(long start, int limit) {
        SortedMap<String, String> asked = new TreeMap<>(filters());
        asked.put("limit", Integer.toString(limit));
        if (start >= 0) {
            asked.put("after", Long.toString(start));
        }
        return asked;
    }

    /** Where a cursor of this question is good. */
    String scope(Actor auditor) {
        return "history/" + auditor.id() + "/" + filters();
    }

    FindHistoryPage pageAfter(long start, int limit, boolean opened) {
        return new FindHistoryPage(start, limit, type, aggregate, actor, from, to, opened);
    }

    private SortedMap<String, String> filters() {
        SortedMap<String, String> filters = new TreeMap<>();
        put(filters, "type", type);
        put(filters, "aggregate", aggregate);
        put(filters, "actor", actor);
        put(filters, "from", from);
        put(filters, "to", to);
        return filters;
    }

    private static void put(SortedMap<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, Objects.toString(value));
        }
    }

    private static void onlyAName(String parameter, @Nullable String value) {
        if (value != null && !NAME.matcher(value).matches()) {
            throw new UnfitParameter(parameter);
        }
    }
}
