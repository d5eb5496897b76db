package dev.dreamlog.account.command.session;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Scope;
import dev.dreamlog.contract.api.Refusal;

/** The key is good, but not for this: it lacks a scope, or only people themselves may do it. */
public final class InsufficientScope extends Refusal {

    private final @Nullable Scope needed;

    private InsufficientScope(@Nullable Scope needed) {
        super(Kind.FORBIDDEN, "insufficient-scope");
        this.needed = needed;
    }

    public static InsufficientScope of(Scope needed) {
        return new InsufficientScope(needed);
    }

    /** No scope would do. */
    public static InsufficientScope forSession() {
        return new InsufficientScope(null);
    }

    /** Empty when no scope would do. */
    public Optional<Scope> needed() {
        return Optional.ofNullable(needed);
    }
}
