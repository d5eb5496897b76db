package dev.dreamlog.account.command.guarding;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.InstallationSecret;

/**
 * Recognises devices from which an account was signed in to. A device holds a signed token and nothing is kept here,
 * so it survives every restart, and with the account all its tokens become worthless. All that a token gives is tries
 * of its own at a password of that one account.
 */
@Component
public class KnownDevices {

    private static final String PURPOSE = "known-device";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ACCOUNT = 2 * Long.BYTES;
    private static final int NAME = 16;
    private static final int BODY = ACCOUNT + NAME + Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final int LENGTH = (BODY + SIGNATURE) / 3 * 4;

    private final InstallationSecret secret;
    private final Clock clock;

    @Autowired
    KnownDevices(InstallationSecret secret) {
        this(secret, Clock.systemUTC());
    }

    KnownDevices(InstallationSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** A token for the device from which somebody has just signed in to this account. */
    public String introduce(AccountId account) {
        byte[] name = new byte[NAME];
        RANDOM.nextBytes(name);
        Instant until = clock.instant().plus(DeviceToken.LIFETIME);
        byte[] body = ByteBuffer.allocate(BODY).put(bytes(account)).put(name).putLong(until.getEpochSecond()).array();
        byte[] token = ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(secret.sign(PURPOSE, body)).array();
        return Base64.getUrlEncoder().encodeToString(token);
    }

    /** The name of the device, when the token is ours, for this account, and not too old. */
    Optional<String> recognise(@Nullable String token, AccountId account) {
        byte[] shown = decoded(token);
        byte[] body = Arrays.copyOf(shown, BODY);
        byte[] signature = Arrays.copyOfRange(shown, BODY, BODY + SIGNATURE);
        ByteBuffer parts = ByteBuffer.wrap(body, ACCOUNT + NAME, Long.BYTES);
        boolean known = MessageDigest.isEqual(signature, secret.sign(PURPOSE, body))
                && Arrays.equals(body, 0, ACCOUNT, bytes(account), 0, ACCOUNT)
                && parts.getLong() > clock.instant().getEpochSecond();
        return known ? Optional.of(HexFormat.of().formatHex(body, ACCOUNT, ACCOUNT + NAME)) : Optional.empty();
    }

    /** Nothing is as good as garbage, and takes as long. */
    private static byte[] decoded(@Nullable String token) {
        try {
            return token == null || token.length() != LENGTH
                    ? new byte[BODY + SIGNATURE]
                    : Arrays.copyOf(Base64.getUrlDecoder().decode(token), BODY + SIGNATURE);
        } catch (IllegalArgumentException _) {
            return new byte[BODY + SIGNATURE];
        }
    }

    private static byte[] bytes(AccountId account) {
        return ByteBuffer.allocate(ACCOUNT).putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits()).array();
    }
}
