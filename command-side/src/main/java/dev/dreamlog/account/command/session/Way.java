package dev.dreamlog.account.command.session;

import java.util.Set;
import java.util.UUID;

import dev.dreamlog.account.api.Scope;

/** By what somebody came in. It can end before they leave, and may let them do less than their role would. */
public sealed interface Way {

    UUID id();

    Set<Scope> scopes();

    /** They signed in themselves, and may do whatever they may. */
    record Session(UUID id) implements Way {

        private static final Set<Scope> ALL = Set.of(Scope.values());

        @Override
        public Set<Scope> scopes() {
            return ALL;
        }
    }

    /** A program of theirs shows a key that they made for it. */
    record ApiKey(UUID id, Set<Scope> scopes) implements Way {

        public ApiKey {
            scopes = Set.copyOf(scopes);
        }
    }
}
