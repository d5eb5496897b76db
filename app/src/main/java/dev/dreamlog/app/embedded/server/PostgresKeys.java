package dev.dreamlog.app.embedded.server;

import java.util.HexFormat;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * The passwords of the embedded database's roles. Other people may have accounts on this machine, so even a database
 * that only listens here asks who is there.
 */
record PostgresKeys(InstallationSecret secret) {

    /** May do anything; used only to make the other two. */
    static final String SUPERUSER = "postgres";
    /** Owns the tables and changes their shape. */
    static final String OWNER = "dreamlog_owner";
    /** What the running application is: it holds only the rights that the migrations leave it. */
    static final String APPLICATION = "dreamlog";

    String passwordOf(String role) {
        return HexFormat.of().formatHex(secret.keyFor("postgresql " + role));
    }
}
