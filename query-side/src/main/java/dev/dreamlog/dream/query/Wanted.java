package dev.dreamlog.dream.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.JournalFilter;

import static java.time.ZoneOffset.UTC;

/** What is asked of a journal. Only what is asked becomes part of the statement, so that each index can be used. */
final class Wanted {

    private final StringBuilder condition = new StringBuilder(" where dreamer_id = :dreamer");
    private final Map<String, Object> parameters = new HashMap<>();

    private Wanted(AccountId dreamer) {
        parameters.put("dreamer", dreamer.value());
    }

    static Wanted of(AccountId dreamer, JournalFilter filter, @Nullable DreamId before) {
        return new Wanted(dreamer).and("deleted_at is null").below(before)
                .and("kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name())
                .and("mood = :mood", "mood", filter.mood())
                .and("favourite = :favourite", "favourite", filter.favourite())
                .and(":tag = any (tags)", "tag", filter.tag())
                .and("dreamed_on >= :from", "from", filter.from())
                .and("dreamed_on <= :to", "to", filter.to());
    }

    /** What was thrown away after that moment, and still tells something. */
    static Wanted inTheBin(AccountId dreamer, Instant since, @Nullable DreamId before) {
        return new Wanted(dreamer).below(before).and("not erased")
                .and("deleted_at > :since", "since", since.atOffset(UTC));
    }

    Wanted saying(Question question) {
        parameters.put("head", question.head());
        parameters.put("last", question.last());
        return and("words @@ (select asked(:earlier, :head, :last))", "earlier", question.before());
    }

    String condition() {
        return condition.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private Wanted below(@Nullable DreamId before) {
        return and("dream_id < :below", "below", before == null ? null : before.value());
    }

    private Wanted and(String more, String parameter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        parameters.put(parameter, value);
        return and(more);
    }

    private Wanted and(String more) {
        condition.append(" and ").append(more);
        return this;
    }
}
