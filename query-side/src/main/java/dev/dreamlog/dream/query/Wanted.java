package dev.dreamlog.dream.query;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.JournalFilter;

/** What is asked of a journal. Only what is asked becomes part of the statement, so that each index can be used. */
final class Wanted {

    private static final String DREAMED_ON = "dreamedOn";
    private static final String DELETED_AT = "deletedAt";

    private Wanted() {}

    static Specification<JournalRow> of(AccountId dreamer, JournalFilter filter, @Nullable DreamId before) {
        return dreamsOf(dreamer, before).and((row, _, is) -> is.isNull(row.get(DELETED_AT)))
                .and(equal("kind", filter.kind())).and(equal("mood", filter.mood()))
                .and(equal("favourite", filter.favourite()))
                .and(filter.tag() == null
                        ? Specification.unrestricted()
                        : (row, _, is) -> is.greaterThan(
                                ((HibernateCriteriaBuilder) is).arrayPosition(row.get("tags"), filter.tag()), 0))
                .and(filter.from() == null
                        ? Specification.unrestricted()
                        : (row, _, is) -> is.greaterThanOrEqualTo(row.get(DREAMED_ON), filter.from()))
                .and(filter.to() == null
                        ? Specification.unrestricted()
                        : (row, _, is) -> is.lessThanOrEqualTo(row.get(DREAMED_ON), filter.to()));
    }

    /** The one column that no row brings along is named to the database itself. */
    static Specification<JournalRow> saying(Question question) {
        return (_, _, is) -> {
            HibernateCriteriaBuilder can = (HibernateCriteriaBuilder) is;
            return is.isTrue(can.sql("words @@ (select asked(?, ?, ?))", Boolean.class, can.value(question.before()),
                    can.value(question.head()), can.value(question.last())));
        };
    }

    /** What was thrown away after that moment, and still tells something. */
    static Specification<JournalRow> inTheBin(AccountId dreamer, Instant since, @Nullable DreamId before) {
        return dreamsOf(dreamer, before).and((row, _, is) -> is.greaterThan(row.get(DELETED_AT), since))
                .and(equal("erased", false));
    }

    private static Specification<JournalRow> dreamsOf(AccountId dreamer, @Nullable DreamId before) {
        Specification<JournalRow> all = equal("dreamerId", dreamer.value());
        return before == null ? all : all.and((row, _, is) -> is.lessThan(row.<UUID>get("dreamId"), before.value()));
    }

    private static Specification<JournalRow> equal(String field, @Nullable Object value) {
        return value == null ? Specification.unrestricted() : (row, _, is) -> is.equal(row.get(field), value);
    }
}
