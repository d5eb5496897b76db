package dev.dreamlog.account.command;

import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.InstallationSecret;

/**
 * Hashes and checks passwords. Slow on purpose, so never call it inside a transaction, and done for so many at once
 * that the rest of the server does not notice.
 */
@Component
public class Passwords {

    private final PepperedHashes hashes;
    private final HashingPool pool;
    private final Credentials credentials;
    private final String hashOfNobody;

    Passwords(InstallationSecret secret, @Value("${dreamlog.security.bcrypt-cost:12}") int cost, HashingPool pool,
            Credentials credentials) {
        this.hashes = new PepperedHashes(secret, cost);
        this.pool = pool;
        this.credentials = credentials;
        this.hashOfNobody = hashes.hash("nobody has this password");
    }

    public String hash(String password) {
        return pool.run(() -> hashes.hash(password));
    }

    /** Takes as long for somebody who is not there as for somebody who is. */
    public boolean matches(String password, Optional<String> hash) {
        Optional<String> known = hash.filter(hashes::canCheck);
        return pool.run(() -> hashes.matches(password, known.orElse(hashOfNobody))) && known.isPresent();
    }

    /**
     * Keeps the right password in today's form, if it was kept in a former one; what comes back is what is kept now.
     * Call it after the password was found right, so that it tells nothing to who does not know that.
     *
     * @return empty when meanwhile the password was changed
     */
    public Optional<Credential> renewed(Credential owner, String password) {
        if (!hashes.isOutdated(owner.passwordHash())) {
            return Optional.of(owner);
        }
        try {
            String fresh = hash(password);
            return credentials.replaceHash(owner, fresh)
                    ? Optional.of(owner.with(fresh))
                    : credentials.find(owner.accountId())
                            .filter(now -> matches(password, Optional.of(now.passwordHash())));
        } catch (TooManyPasswords _) {
            return Optional.of(owner); // There is another time.
        }
    }
}
