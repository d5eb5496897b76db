package dev.dreamlog.social.api;

import java.time.Instant;

/** Somebody whom one has blocked. */
public record BlockView(Author account, Instant since) {}
