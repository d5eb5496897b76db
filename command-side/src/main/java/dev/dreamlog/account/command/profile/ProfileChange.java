package dev.dreamlog.account.command.profile;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.Credentials;

/** Changes a name where it is shown and where it is told to who signs in, together. */
@Component
class ProfileChange {

    private final Credentials credentials;
    private final CommandGateway commands;

    ProfileChange(Credentials credentials, CommandGateway commands) {
        this.credentials = credentials;
        this.commands = commands;
    }

    /** Inside a transaction of the caller's. */
    void make(AccountId account, WantedProfile wanted) {
        String name = wanted.name();
        if (name != null) {
            credentials.rename(account, name);
        }
        commands.sendAndWait(wanted.of(account));
    }
}
