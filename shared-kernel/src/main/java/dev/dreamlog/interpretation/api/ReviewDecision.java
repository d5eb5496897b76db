package dev.dreamlog.interpretation.api;

/** What an imam makes of an answer: it may stand, it stands with the commentary, or nothing can be said to it. */
public enum ReviewDecision {
    ENDORSED, AMENDED, DECLINED
}
