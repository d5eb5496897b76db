package dev.dreamlog.contract.query.streaming;

import dev.dreamlog.contract.api.Refusal;

/** One account, or all together, listen to as much as a node can give. */
final class TooManyStreams extends Refusal {

    private TooManyStreams(Kind kind, String code, int most) {
        super(kind, code, Integer.toString(most));
    }

    static TooManyStreams ofOneAccount(int most) {
        return new TooManyStreams(Kind.EXHAUSTED, "too-many-streams", most);
    }

    static TooManyStreams ofAll(int most) {
        return new TooManyStreams(Kind.UNAVAILABLE, "no-more-streams", most);
    }
}
