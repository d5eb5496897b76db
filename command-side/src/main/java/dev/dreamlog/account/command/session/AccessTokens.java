package dev.dreamlog.account.command.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.InstallationSecret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Issues access tokens and judges them. One algorithm, one issuer, one audience, one type; all that a token may choose
 * is which of our own keys it was signed with. Whether its session still stands is asked of {@link ActiveSessions}.
 */
@Component
public class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final String ISSUER = "dreamlog";
    private static final String AUDIENCE = "dreamlog-api";
    private static final String TYPE = "at+jwt";
    private static final String ROLE = "role";
    private static final String SESSION = "sid";
    private static final Pattern FORM = Pattern.compile("[\\w-]++(?:\\.[\\w-]++){2}");
    private static final int LONGEST = 2048;
    private static final int MANY = 10_000;

    private final TokenKeys keys;
    private final JwtParser parser;
    private final ActiveSessions sessions;
    private final Clock clock;
    /** Checking a signature costs more than all else that a cached page takes. */
    private final Cache<String, Proof> proofs = Caffeine.newBuilder().maximumSize(MANY)
            .expireAfterAccess(REMEMBERED).build();

    @Autowired
    AccessTokens(InstallationSecret secret, ActiveSessions sessions) {
        this(secret, sessions, Clock.systemUTC());
    }

    AccessTokens(InstallationSecret secret, ActiveSessions sessions, Clock clock) {
        this.keys = new TokenKeys(secret);
        this.sessions = sessions;
        this.clock = clock;
        this.parser = Jwts.parser().keyLocator(keys).requireIssuer(ISSUER).requireAudience(AUDIENCE)
                .sig().clear().add(Jwts.SIG.HS256).and().zip().clear().and().clock(() -> Date.from(clock.instant()))
                .build();
    }

    String issue(AccountId account, Role role, UUID session) {
        Instant now = clock.instant();
        return Jwts.builder().header().type(TYPE).keyId(keys.presentName()).and().issuer(ISSUER).audience()
                .add(AUDIENCE).and()
                .subject(account.toString()).claim(ROLE, role.name()).claim(SESSION, session.toString())
                .issuedAt(Date.from(now)).expiration(Date.from(now.plus(LIFETIME)))
                .signWith(keys.present(), Jwts.SIG.HS256)
                .compact();
    }

    /**
     * Who shows the token. The role is the one the account holds now, not the one it held when it signed in.
     *
     * @throws InvalidToken whatever is wrong with it
     */
    public Access verify(String token) {
        Proof proof = proofs.get(fingerprint(token), _ -> read(token));
        if (clock.instant().isAfter(proof.until())) {
            throw new InvalidToken();
        }
        Access shown = proof.access();
        Role role = sessions.roleIn(shown.sessionId()).orElseThrow(InvalidToken::new);
        return new Access(new Actor(shown.actor().id(), role), shown.way());
    }

    private Proof read(String token) {
        try {
            // The parser overlooks what surrounds a signature; one token has one spelling.
            if (token.length() > LONGEST || !FORM.matcher(token).matches()) {
                throw new InvalidToken();
            }
            Jws<Claims> jws = parser.parseSignedClaims(token);
            Claims claims = jws.getPayload();
            boolean wantsMore = jws.getHeader().containsKey("crit");
            if (wantsMore || !TYPE.equals(jws.getHeader().getType()) || claims.getExpiration() == null) {
                throw new InvalidToken();
            }
            Role role = Role.valueOf(claims.get(ROLE, String.class));
            return new Proof(new Access(new Actor(AccountId.of(claims.getSubject()), role),
                    new Way.Session(UUID.fromString(claims.get(SESSION, String.class)))),
                    claims.getExpiration().toInstant());
        } catch (RuntimeException _) {
            // Strangers write tokens; every way one can fail to be read means the same.
            throw new InvalidToken();
        }
    }

    /** Where a token lies, so that neither memory nor the time of a look-up tells anything of it. */
    private static String fingerprint(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a token says whose signature was checked, and until when that counts. */
    private record Proof(Access access, Instant until) {}
}
