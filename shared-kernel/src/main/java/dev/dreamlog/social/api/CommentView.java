package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A comment as readers see it. */
public record CommentView(CommentId id, Author author, String text, @Nullable CommentId replyTo, Instant commentedAt) {}
