package dev.dreamlog.contract.api;

import org.jspecify.annotations.Nullable;

/**
 * Something an operator watches for, told within the process by the application's event publisher. Not an event of
 * the log: who knocks at a door is not part of anybody's history.
 *
 * @param account the account it is about, where one is known
 * @param reason a stable code such as {@code bad-credentials}; never an address, a token or anything a person wrote
 */
public record SecurityEvent(Kind kind, @Nullable String account, String reason) {

    /** What operators count and are called for. */
    public enum Kind {
        SIGN_IN_REFUSED, ACCOUNT_LOCKED, TOKEN_REFUSED, TOKEN_REUSED, FORBIDDEN, FORGERY_REFUSED, LIMIT_REACHED, ROLE_CHANGED, PASSWORD_CHANGED, KEY_MADE, KEY_REVOKED, ACCOUNT_ERASED
    }
}
