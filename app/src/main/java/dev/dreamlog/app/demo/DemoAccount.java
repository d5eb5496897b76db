package dev.dreamlog.app.demo;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.NewAccount;
import dev.dreamlog.contract.api.InstallationSecret;

/** Who plays in the demo. Passwords follow from the installation's secret: no two installations share one. */
enum DemoAccount {
    DREAMER(Role.USER, "Asia/Dubai"), FRIEND(Role.USER, "Europe/Moscow"), IMAM(Role.IMAM,
            "Asia/Riyadh"), AUDITOR(Role.AUDITOR, "Europe/London"), ADMIN(Role.ADMIN, "UTC");

    private static final int PASSWORD_BYTES = 15;

    private final Role role;
    private final String timeZone;

    DemoAccount(Role role, String timeZone) {
        this.role = role;
        this.timeZone = timeZone;
    }

    Role role() {
        return role;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String email() {
        return title() + "@dreamlog.example";
    }

    String password(InstallationSecret secret) {
        byte[] bits = Arrays.copyOf(secret.keyFor("demo-password:" + title()), PASSWORD_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    NewAccount wish(InstallationSecret secret) {
        String name = title().substring(0, 1).toUpperCase(Locale.ROOT) + title().substring(1);
        return new NewAccount(email(), password(secret), name, timeZone, "en");
    }
}
