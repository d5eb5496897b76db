package dev.dreamlog.account.command.session;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
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
import io.jsonwebtoken.security.Jwks;
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
    private static final String KID = new TokenKeys(SECRET).presentName();

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
    void a_token_names_one_of_our_keys_and_nothing_else() {
        byte[] theirs = new byte[32];
        theirs[5] = 7;
        for (String kid : new String[]{"../../dev/null", "1' OR '1'='1", "access-token", "", KID + " ", KID + "\0"}) {
            refused(tokens, ours(jwt -> jwt.header().keyId(kid).and(), theirs));
            refused(tokens, ours(jwt -> jwt.header().keyId(kid).and(), KEY));
        }
        refused(tokens, ours(jwt -> jwt, theirs));
        refused(tokens, ours(jwt -> jwt.header().keyId(null).and(), KEY));
        assertThat(tokens.verify(raw("{'alg':'HS256','typ':'at+jwt','kid':'" + KID + "'}")).actor().id())
                .isEqualTo(ADA);
        refused(tokens, raw("{'alg':'HS256','typ':'at+jwt','kid':['" + KID + "']}"));
        refused(tokens, raw("{'alg':'HS256','typ':'at+jwt','kid':7}"));
    }

    @Test
    void a_key_that_a_token_brings_along_is_not_even_looked_at() {
        byte[] theirs = new byte[32];
        theirs[5] = 7;
        refused(tokens, ours(jwt -> jwt.header().add("jku", "https://evil.example/keys").and(), theirs));
        refused(tokens, ours(jwt -> jwt.header().add("x5u", "https://evil.example/chain").and(), theirs));
        refused(tokens, ours(jwt -> jwt.header()
                .jwk(Jwks.builder().key((ECPublicKey) Jwts.SIG.ES256.keyPair().build().getPublic()).build()).and(),
                theirs));
    }

    @Test
    void what_a_token_calls_critical_and_we_do_not_know_refuses_it() {
        refused(tokens, raw("{'alg':'HS256','typ':'at+jwt','kid':'" + KID + "','crit':['x'],'x':1}"));
        refused(tokens, raw("{'alg':'HS256','typ':'at+jwt','kid':'" + KID + "','crit':['b64'],'b64':false}"));
    }

    @Test
    void when_the_secret_is_exchanged_nobody_is_signed_out_and_only_the_new_one_signs() {
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        AccessTokens knowing = with(new InstallationSecret(new byte[32], fresh));
        AccessTokens exchanged = with(new InstallationSecret(fresh, new byte[32]));
        AccessTokens done = with(new InstallationSecret(fresh));
        String before = tokens.issue(ADA, Role.USER, SESSION);
        String after = exchanged.issue(ADA, Role.USER, SESSION);

        assertThat(exchanged.verify(before).actor().id()).isEqualTo(ADA);
        assertThat(knowing.verify(after).actor().id()).isEqualTo(ADA);
        assertThat(done.verify(after).actor().id()).isEqualTo(ADA);
        refused(done, before);
        refused(tokens, after);
    }

    @Test
    void two_keys_are_active_and_no_third() {
        byte[] fresh = new byte[32];
        byte[] between = new byte[32];
        fresh[0] = 1;
        between[0] = 2;
        refused(with(new InstallationSecret(fresh, between, new byte[32])), tokens.issue(ADA, Role.USER, SESSION));
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

    private AccessTokens with(InstallationSecret secret) {
        return new AccessTokens(secret, sessions, clock(NOON));
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
        return Jwts.builder().header().type("at+jwt").keyId(KID).and().issuer("dreamlog").audience().add("dreamlog-api")
                .and()
                .subject(ADA.toString()).claim("role", "USER").claim("sid", SESSION.toString())
                .issuedAt(Date.from(NOON)).expiration(Date.from(NOON.plusSeconds(60)));
    }

    /** Properly signed, under a header that no library of ours would write. */
    private static String raw(String header) {
        String signed = base64(header.replace('\'', '"')) + "." + ours(jwt -> jwt, KEY).split("\\.", -1)[1];
        return signed + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(SECRET.sign("access-token", signed.getBytes(StandardCharsets.UTF_8)));
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
