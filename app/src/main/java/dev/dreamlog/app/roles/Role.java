package dev.dreamlog.app.roles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.env.Environment;

import dev.dreamlog.app.start.StartRefused;

/** What a node does for the whole, chosen by {@code dreamlog.roles}. */
public enum Role {

    /** Takes writes over HTTP. */
    COMMAND,
    /** Runs the projections and answers reads over HTTP. */
    QUERY,
    /** Runs the sagas and calls the models. */
    SAGA;

    /** Roles of this node; all of them when nothing is said. */
    public static Set<Role> of(Environment environment) {
        String[] names = environment.getProperty("dreamlog.roles", String[].class,
                new String[]{"command", "query", "saga"});
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::named).forEach(roles::add);
        return roles;
    }

    private static Role named(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("dreamlog.roles names \"" + name.strip()
                    + "\"; a node can be any of command, query and saga.", e);
        }
    }
}
