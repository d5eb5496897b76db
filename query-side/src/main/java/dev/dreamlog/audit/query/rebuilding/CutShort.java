package dev.dreamlog.audit.query.rebuilding;

/** The work does not go on here: somebody cancelled it, or another node has taken it up. */
final class CutShort extends RuntimeException {}
