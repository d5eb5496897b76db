package dev.dreamlog.account.api;

import java.util.Arrays;

/** Who is asking, as far as the access token proved it. */
public record Actor(AccountId id, Role role) {

    public boolean isOneOf(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }
}
