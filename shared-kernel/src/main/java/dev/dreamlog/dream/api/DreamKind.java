package dev.dreamlog.dream.api;

/** What the dreamer takes the dream for. */
public enum DreamKind {
    REGULAR, ISTIKHARA, PROPHETIC, CONFUSED, NIGHTMARE, LUCID
}
