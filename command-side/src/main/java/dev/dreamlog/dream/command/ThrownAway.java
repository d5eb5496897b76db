package dev.dreamlog.dream.command;

import java.time.Instant;
import java.util.List;

import dev.dreamlog.dream.api.DreamId;

/** Tells which dreams lie in the bin. The log knows: nothing happened to them since. */
public interface ThrownAway {

    List<DreamId> before(Instant then);
}
