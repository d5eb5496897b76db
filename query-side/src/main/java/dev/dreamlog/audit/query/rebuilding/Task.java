package dev.dreamlog.audit.query.rebuilding;

/** One work on one projection, by the name that every node and every version knows it by. */
record Task(String projection, Work work) {}
