package dev.dreamlog.app.security;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import dev.dreamlog.account.api.Actor;

/** An actor whose access token has been checked, as the filter chain carries them. */
final class ProvenActor extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ProvenActor(Actor actor) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + actor.role())));
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    /** The token has served its purpose and is not passed on. */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.id().toString();
    }
}
