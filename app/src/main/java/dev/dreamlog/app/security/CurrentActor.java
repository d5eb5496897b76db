package dev.dreamlog.app.security;

import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolder;

import dev.dreamlog.account.api.Actor;

/** Tells who is asking, to whatever works on this thread for a request. */
public final class CurrentActor {

    private CurrentActor() {}

    /** Empty for strangers, and where no request is being answered. */
    public static Optional<Actor> get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ProvenActor proven
                ? Optional.of(proven.getPrincipal())
                : Optional.empty();
    }
}
