package dev.dreamlog.app.security;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.session.Access;

/** An actor whose credential has been checked, with all that their role and the way they came in allow. */
final class ProvenActor extends AbstractAuthenticationToken {

    private static final String ROLE = "ROLE_";
    private static final String SCOPE = "SCOPE_";
    private final transient Actor actor;

    ProvenActor(Access access) {
        super(Stream
                .concat(Stream.of(ROLE + access.actor().role()),
                        access.way().scopes().stream().map(scope -> SCOPE + scope))
                .map(SimpleGrantedAuthority::new).toList());
        this.actor = access.actor();
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
