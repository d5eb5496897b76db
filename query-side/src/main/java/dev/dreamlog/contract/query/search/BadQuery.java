package dev.dreamlog.contract.query.search;

import dev.dreamlog.contract.api.Refusal;

/** Nobody looks for nothing, or for a page of text. */
final class BadQuery extends Refusal {

    BadQuery() {
        super(Kind.INVALID, "bad-query", Integer.toString(Question.LONGEST));
    }
}
