package dev.dreamlog.account.command.key;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.key.KeptKeys.Holder;
import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.account.command.session.InvalidToken;
import dev.dreamlog.account.command.session.Way;

/**
 * Judges the keys that programs show. Whose a key is and what for never changes and is remembered; whether it stands,
 * and what its owner may do by now, is asked of {@link ActiveSessions} as for people.
 */
@Component
public class ApiKeys {

    private static final int MANY = 10_000;

    private final Map<String, Holder> known = new ConcurrentHashMap<>();
    private final Function<KeyText, Optional<Holder>> lookUp;
    private final ActiveSessions standing;
    private final Consumer<UUID> lastUse;

    @Autowired
    ApiKeys(KeptKeys kept, ActiveSessions standing, LastUse lastUse) {
        this(kept::holderOf, standing, lastUse::note);
    }

    ApiKeys(Function<KeyText, Optional<Holder>> lookUp, ActiveSessions standing, Consumer<UUID> lastUse) {
        this.lookUp = lookUp;
        this.standing = standing;
        this.lastUse = lastUse;
    }

    /** Whether this wants to be a key rather than a token. */
    public static boolean looksLikeOne(String credential) {
        return credential.startsWith(KeyText.MARK);
    }

    /**
     * For whom the program acts that shows the key.
     *
     * @throws InvalidToken whatever is wrong with it; only those who watch learn what
     */
    public Access verify(String shown) {
        KeyText text = KeyText.read(shown).orElseThrow(() -> new InvalidToken("api-key-malformed", null));
        Holder holder = holderOf(text).orElseThrow(() -> new InvalidToken("api-key-unknown", null));
        Role role = standing.roleIn(holder.key())
                .orElseThrow(() -> new InvalidToken("api-key-ended", holder.account()));
        lastUse.accept(holder.key());
        return new Access(new Actor(holder.account(), role), new Way.ApiKey(holder.key(), holder.scopes()));
    }

    /** Only keys that are there are remembered: who makes them up fills no memory. */
    private Optional<Holder> holderOf(KeyText text) {
        String hash = HexFormat.of().formatHex(text.hash());
        Holder before = known.get(hash);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Holder> looked = lookUp.apply(text);
        looked.ifPresent(holder -> {
            if (known.size() >= MANY) {
                known.clear();
            }
            known.put(hash, holder);
        });
        return looked;
    }
}
