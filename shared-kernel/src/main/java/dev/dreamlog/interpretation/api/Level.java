package dev.dreamlog.interpretation.api;

/** A coarse degree: finer ones would pretend to a precision that dreams do not have. */
public enum Level {
    LOW, MEDIUM, HIGH
}
