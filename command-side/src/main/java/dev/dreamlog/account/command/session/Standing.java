package dev.dreamlog.account.command.session;

import java.util.Optional;
import java.util.UUID;

import dev.dreamlog.account.api.Role;

/** One sort of what people come in by: knows which of its own still stand. */
public interface Standing {

    /** The role its owner holds now; empty when it has ended, or is none of this sort. */
    Optional<Role> roleIn(UUID id);
}
