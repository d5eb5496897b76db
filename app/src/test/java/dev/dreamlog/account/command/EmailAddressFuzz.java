package dev.dreamlog.account.command;

import java.nio.charset.StandardCharsets;

/** Whatever is taken for an address has one form, which is its own form again. */
public final class EmailAddressFuzz {

    private EmailAddressFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        EmailAddress once = EmailAddress.of(new String(input, StandardCharsets.UTF_8));
        if (once.isPlausible() && !EmailAddress.of(once.text()).equals(once)) {
            throw new AssertionError(once.text());
        }
    }
}
