package dev.dreamlog.dream.command;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.Visibility;

/** To whom a dreamer wants to show a dream, and whether under their name. */
record WantedVisibility(@NotNull Visibility visibility, @Nullable Boolean anonymous) {

    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }
}
