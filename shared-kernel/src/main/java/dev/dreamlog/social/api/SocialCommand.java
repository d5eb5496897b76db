package dev.dreamlog.social.api;

/** Everything a post can be asked to do. */
public sealed interface SocialCommand permits LikePost, UnlikePost, CommentOnPost, DeleteComment,
        ReportPost, DecideReport, EraseComments {}
