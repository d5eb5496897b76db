package dev.dreamlog.account.command.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.command.profile.IanaTimeZone;
import dev.dreamlog.account.command.profile.SpokenLanguage;
import dev.dreamlog.contract.command.CodePoints;

/** What somebody says who wishes to join. */
public record NewAccount(@NotNull @PlausibleEmail String email, @NotNull String password,
        @NotBlank @CodePoints(min = 1, max = 80, lines = false) String displayName,
        @IanaTimeZone @Nullable String timeZone, @SpokenLanguage @Nullable String locale) {

    /** Shows nothing: it holds a password. */
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
