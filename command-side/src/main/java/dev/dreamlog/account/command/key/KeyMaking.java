package dev.dreamlog.account.command.key;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.MakeApiKey;
import dev.dreamlog.account.api.RevokeApiKey;
import dev.dreamlog.account.api.Scope;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.AccountGone;
import dev.dreamlog.contract.command.Ids;

/** Makes and ends keys inside a transaction of the caller's: hash and event come and go together. */
@Component
class KeyMaking {

    private final KeptKeys kept;
    private final CommandGateway commands;
    private final ApplicationEventPublisher watchers;

    KeyMaking(KeptKeys kept, CommandGateway commands, ApplicationEventPublisher watchers) {
        this.kept = kept;
        this.commands = commands;
        this.watchers = watchers;
    }

    /** The credential is held first, as erasure does, so that neither waits for the other for ever. */
    MadeKey make(AccountId account, WantedKey wanted) {
        KeyText text = KeyText.fresh();
        Set<Scope> scopes = EnumSet.copyOf(wanted.scopes());
        MakeApiKey wish = new MakeApiKey(account, Ids.next(), wanted.name().strip(), scopes, wanted.expiresAt());
        Instant madeAt = kept.add(wish, text).orElseThrow(AccountGone::new);
        commands.sendAndWait(wish);
        tell(SecurityEvent.Kind.KEY_MADE, account, "scopes-" + String.join("-", names(scopes)));
        return new MadeKey(wish.keyId(), wish.name(), List.copyOf(scopes), text.text(), text.hint(), madeAt,
                wish.expiresAt());
    }

    void revoke(AccountId account, UUID key) {
        commands.sendAndWait(new RevokeApiKey(account, key));
        kept.remove(account, key);
        tell(SecurityEvent.Kind.KEY_REVOKED, account, "by-owner");
    }

    private void tell(SecurityEvent.Kind kind, AccountId account, String reason) {
        watchers.publishEvent(new SecurityEvent(kind, account.toString(), reason));
    }

    private static List<String> names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::toString).toList();
    }
}
