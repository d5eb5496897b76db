package dev.dreamlog.interpretation.api;

import dev.dreamlog.dream.api.DreamKind;

/** What kind of dream the interpreter takes it for, how surely, and why. */
public record Classification(DreamKind kind, Level confidence, String note) {}
