package dev.dreamlog.audit.query.rebuilding;

/** What a projection is told anew for. */
enum Work {
    /** To be compared with the live one, and to take its place. */
    REBUILD,
    /** Only to be compared. */
    VERIFICATION
}
