package dev.dreamlog.social.api;

import java.time.Instant;
import java.util.List;

/**
 * A page of trending.
 *
 * @param edition the order it is a page of
 */
public record TrendingPage(List<PostView> items, boolean more, Instant edition) {}
