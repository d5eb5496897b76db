package dev.dreamlog.dream.command;

/** What a dreamer and a reader are to each other, as far as it opens or closes a dream. */
public enum Bond {
    NONE, FRIENDS, BLOCKED
}
