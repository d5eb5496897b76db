package dev.dreamlog.social.api;

/** What a post's readers did, in numbers. */
public record Engagement(long likes, long comments, boolean likedByMe) {

    /** As a reader sees it who may not see so many of the comments. */
    public Engagement withoutComments(long hidden) {
        return new Engagement(likes, Math.max(0, comments - hidden), likedByMe);
    }
}
