package dev.dreamlog.dream.api;

/** Who may read a dream besides its dreamer. */
public enum Visibility {
    PRIVATE, FRIENDS, PUBLIC
}
