package dev.dreamlog.social.api;

/** What one account wants of another. Friends are two who both want friendship, so no friend is blocked. */
public enum Stance {
    NOTHING, FRIENDSHIP, BLOCK
}
