package dev.dreamlog.social.command;

import dev.dreamlog.social.api.PostId;

/** The posts that nobody but their dreamers sees, where other decisions find them. */
interface HiddenPosts {

    /** For ever, in the transaction of the event that says so. */
    void add(PostId post);
}
