package dev.dreamlog.social.api;

import java.util.List;

/** A page of the feed. */
public record FeedPage(List<PostView> items, boolean more) {}
