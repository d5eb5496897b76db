package dev.dreamlog.social.api;

import java.util.List;

/** A page of those whom somebody has blocked. */
public record BlockPage(List<BlockView> items, boolean more) {}
