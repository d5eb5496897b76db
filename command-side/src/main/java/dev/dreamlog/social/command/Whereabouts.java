package dev.dreamlog.social.command;

import java.util.UUID;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.social.api.PostId;

/** Finds the post again under which a comment or a report stands: clients name those by an id of their own. */
interface Whereabouts {

    /** In the transaction of the event that puts it there. */
    void note(UUID thing, PostId post);

    /** Refuses with {@link NotFound} what never was. */
    PostId of(UUID thing);
}
