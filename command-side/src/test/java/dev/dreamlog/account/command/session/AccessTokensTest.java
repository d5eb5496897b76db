package dev.dreamlog.account.command.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTokensTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final UUID SESSION = UUID.fromString("01934c3e-0000-7000-8000-00000000c001");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final InstallationSecret SECRET = new InstallationSecret(new byte[32]);
    private static final byte[] KEY = SECRET.keyFor("access-token");

    private final Map<UUID, Role> standing = new ConcurrentHashMap<>(Map.of(SESSION, Role.USER));
    private final ActiveSessions sessions = new ActiveSessions(id -> Optional.ofNullable(standing.get(id)), () -> 0);
    private final AccessTokens tokens = at(NOON);

    @Test
    void a_token_of_ours_proves_who_is_asking() {
        assertThat(tokens.verify(tokens.issue(ADA, Role.USER, SESSION)))
                .isEqualTo(new Access(new Actor(ADA, Role.USER), new Way.Session(SESSION)));
    }

    @Test
    void the_role_is_the_one_held_now() {
        String token = tokens.issue(ADA, Role.ADMIN, SESSION);
        assertThat(tokens.verify(token).actor().role()).isEqualTo(Role.USER);
    }

    @Test
    void it_lasts_half_an_hour() {
        String token = tokens.issue(ADA, Role.USER, SESSION);
        assertThat(at(NOON.plus(Duration.ofMinutes(29))).verify(token).actor().id()).isEqualTo(ADA);
        refused(at(NOON.plus(Duration.ofMinutes(31))), token);
    }

    @Test
    void it_ends_with_its_session() {
        String token = tokens.issue(ADA, Role.USER, SESSION);
        standing.clear();
        refused(tokens, token);
    }

    @Test
    void another_installation_proves_nothing() {
        byte[] other = new byte[32];
        other[0] = 1;
        refused(tokens, new AccessTokens(new InstallationSecret(other), sessions, clock(NOON)).issue(ADA, Role.USER,
                SESSION));
    }

    @Test
    void an_unsigned_token_proves_nothing() {
        refused(tokens, signedBy(JwtBuilder::compact));
        String[] parts = tokens.issue(ADA, Role.USER, SESSION).split("\\.", -1);
        refused(tokens, parts[0] + "." + parts[1] + ".");
        refused(tokens, base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        refused(tokens, base64("{\"alg\":\"NONE\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void no_other_algorithm_is_taken() {
        refused(tokens, signedBy(jwt -> jwt.signWith(Keys.hmacShaKeyFor(twice(KEY)), Jwts.SIG.HS512).compact()));
        refused(tokens, signedBy(jwt -> jwt.signWith(Jwts.SIG.RS256.keyPair().build().getPrivate()).compact()));
        refused(tokens, signedBy(jwt -> jwt.signWith(Jwts.SIG.ES256.keyPair().build().getPrivate()).compact()));
    }

    @Test
    void a_token_does_not_choose_its_key() {
        byte[] theirs = new byte[32];
        theirs[5] = 7;
        for (String kid : new String[]{"../../dev/null", "1' OR '1'='1", "access-token"}) {
            refused(tokens, ours(jwt -> jwt.header().keyId(kid).and(), theirs));
        }
    }

    @Test
    void issuer_audience_type_and_claims_must_be_ours() {
        assertThat(tokens.verify(ours(jwt -> jwt, KEY)).actor().id()).isEqualTo(ADA);
        refused(tokens, ours(jwt -> jwt.issuer("somebody"), KEY));
        refused(tokens, ours(jwt -> jwt.audience().clear().add("other-api").and(), KEY));
        refused(tokens, ours(jwt -> jwt.audience().clear().and(), KEY));
        refused(tokens, ours(jwt -> jwt.header().type("JWT").and(), KEY));
        refused(tokens, ours(jwt -> jwt.header().type(null).and(), KEY));
        refused(tokens, ours(jwt -> jwt.subject("nobody"), KEY));
        refused(tokens, ours(jwt -> jwt.subject(null), KEY));
        refused(tokens, ours(jwt -> jwt.claim("role", "ROOT"), KEY));
        refused(tokens, ours(jwt -> jwt.claim("sid", 5), KEY));
        refused(tokens, ours(jwt -> jwt.expiration(null), KEY));
        refused(tokens, ours(jwt -> jwt.notBefore(Date.from(NOON.plusSeconds(60))), KEY));
    }

    @Test
    void a_compressed_token_is_not_unpacked() {
        refused(tokens, ours(jwt -> jwt.compressWith(Jwts.ZIP.DEF), KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "a.b.c", "eyJ.eyJ.eyJ", "a.b.c.d.e", "null", "\u0000", "Bearer x", "ключ"})
    void garbage_proves_nothing(String garbage) {
        refused(tokens, garbage);
    }

    @Test
    void endless_garbage_is_not_even_read() {
        refused(tokens, base64("[".repeat(100_000)) + ".a.b");
    }

    @Test
    void one_changed_letter_is_enough() {
        String token = tokens.issue(ADA, Role.USER, SESSION);
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        refused(tokens, token.substring(0, middle) + other + token.substring(middle + 1));
    }

    /** Whatever is wrong, the answer is one and the same. */
    private static void refused(AccessTokens tokens, String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(InvalidToken.class).hasMessage("invalid-token")
                .hasNoCause();
    }

    private AccessTokens at(Instant now) {
        return new AccessTokens(SECRET, sessions, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static String ours(UnaryOperator<JwtBuilder> change, byte[] key) {
        return change.apply(proper()).signWith(Keys.hmacShaKeyFor(key), Jwts.SIG.HS256).compact();
    }

    private static String signedBy(Function<JwtBuilder, String> signing) {
        return signing.apply(proper());
    }

    private static JwtBuilder proper() {
        return Jwts.builder().header().type("at+jwt").and().issuer("dreamlog").audience().add("dreamlog-api").and()
                .subject(ADA.toString()).claim("role", "USER").claim("sid", SESSION.toString())
                .issuedAt(Date.from(NOON)).expiration(Date.from(NOON.plusSeconds(60)));
    }

    private static byte[] twice(byte[] key) {
        byte[] both = Arrays.copyOf(key, 2 * key.length);
        System.arraycopy(key, 0, both, key.length, key.length);
        return both;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
