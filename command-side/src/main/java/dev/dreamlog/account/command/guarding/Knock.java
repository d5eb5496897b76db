package dev.dreamlog.account.command.guarding;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.command.ClientAddress;

/**
 * Somebody at the door, before they have said who they are.
 *
 * @param address where they come from
 * @param deviceToken what shows that they have been here before, if they show it
 */
public record Knock(String address, @Nullable String deviceToken) {

    public static Knock of(HttpServletRequest request) {
        return new Knock(ClientAddress.of(request), DeviceToken.in(request));
    }

    /** Shows neither. */
    @Override
    public String toString() {
        return "Knock[…]";
    }
}
