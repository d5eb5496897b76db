package dev.dreamlog.account.command.profile;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.ChangeProfile;
import dev.dreamlog.contract.command.CodePoints;

/** What somebody wants to be called, and where and in which language they live; nothing stays as it is. */
record WantedProfile(
        @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}") @CodePoints(min = 1, max = 80, lines = false) @Nullable String displayName,
        @IanaTimeZone @Nullable String timeZone, @SpokenLanguage @Nullable String locale) {

    ChangeProfile of(AccountId account) {
        return new ChangeProfile(account, name(), timeZone, locale);
    }

    @Nullable
    String name() {
        return displayName == null ? null : displayName.strip();
    }
}
