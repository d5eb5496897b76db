package dev.dreamlog.account.command.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Scope;
import dev.dreamlog.contract.command.CodePoints;

/** What somebody wants a key to be called, to be good for, and when to end. */
record WantedKey(@NotBlank @CodePoints(min = 1, max = 80, lines = false) String name,
        @NotNull @Size(min = 1, max = 3) List<@NotNull Scope> scopes, @Nullable @Future Instant expiresAt) {

    /** No finer than PostgreSQL keeps it, so that the owner reads the same moment wherever it is shown. */
    WantedKey {
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }
}
