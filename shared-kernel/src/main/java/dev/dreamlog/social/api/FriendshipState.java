package dev.dreamlog.social.api;

/** How far two have come, as one of them sees it. */
public enum FriendshipState {
    ASKED_BY_ME, ASKED_OF_ME, STANDING
}
