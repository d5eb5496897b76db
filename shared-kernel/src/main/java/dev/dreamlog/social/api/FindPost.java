package dev.dreamlog.social.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/** Asks for one post a reader may see; answered with {@link PostView} or nothing. */
public record FindPost(PostId postId, @Nullable AccountId reader) {}
