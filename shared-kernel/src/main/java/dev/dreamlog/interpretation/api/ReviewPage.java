package dev.dreamlog.interpretation.api;

import java.util.List;

/** A page of the queue of reviews. */
public record ReviewPage(List<WaitingReview> items, boolean more) {}
