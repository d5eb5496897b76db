package dev.dreamlog.account.query;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Actor;

/** Knows the sessions that stand; no projection does, for none is as quick as a revocation has to be. */
public interface SessionList {

    /**
     * The youngest first.
     *
     * @param before where to go on, below this one; from the top when null
     * @param request tells which of them is asking
     */
    List<SessionView> of(Actor owner, @Nullable UUID before, int limit, HttpServletRequest request);
}
