package dev.dreamlog.social.api;

/** What a post's readers did, in numbers. */
public record Engagement(long likes, long comments, boolean likedByMe) {}
