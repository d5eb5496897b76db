package dev.dreamlog.dream.command;

import dev.dreamlog.dream.api.DreamId;

/** Tells a dream whether it was taken from its readers. Dreams know nothing of reports; those who do answer this. */
public interface HiddenDreams {

    /** As it is now, without any delay. */
    boolean contain(DreamId dream);
}
