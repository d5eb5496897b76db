package dev.dreamlog.account.command.session;

import dev.dreamlog.account.command.session.OpenedSession.Owner;

/** What a page is told of a session whose tokens are in cookies. Times in seconds. */
record OpenedInBrowser(long expiresIn, long refreshExpiresIn, String csrfToken, Owner account) {

    /** Shows nothing: with the token another site could act for this one. */
    @Override
    public String toString() {
        return "OpenedInBrowser[…]";
    }
}
