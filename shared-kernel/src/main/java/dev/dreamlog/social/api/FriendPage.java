package dev.dreamlog.social.api;

import java.util.List;

/** A page of friends and of those who may become friends. */
public record FriendPage(List<FriendView> items, boolean more) {}
