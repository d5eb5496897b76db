package dev.dreamlog.social.api;

import java.util.List;

/** A page of comments. */
public record CommentPage(List<CommentView> items, boolean more) {}
