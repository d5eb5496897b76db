package dev.dreamlog.engagement.api;

/** What the readers of all of somebody's posts did, in numbers. */
public record EngagementTotals(long posts, long likes, long comments) {}
