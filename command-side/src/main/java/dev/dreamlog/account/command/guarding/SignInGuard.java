package dev.dreamlog.account.command.guarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.EmailAddress;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Allowance;
import dev.dreamlog.contract.command.Allowance.Kind;
import dev.dreamlog.contract.command.Allowance.Taken;

/**
 * Lets few wrong passwords be tried. Only tries that fail count, each from when it begins, so that no more are judged
 * however many come at once. Whether there is an account makes no difference to anything that a stranger could see or
 * measure.
 */
@Component
public class SignInGuard {

    /** Stands in for the account where there is none, so that just as much is done. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final Allowance allowance;
    private final KnownDevices devices;
    private final RefusedSignIns refused;
    private final ApplicationEventPublisher watchers;
    private final Clock clock = Clock.systemUTC();

    SignInGuard(Allowance allowance, KnownDevices devices, RefusedSignIns refused,
            ApplicationEventPublisher watchers) {
        this.allowance = allowance;
        this.devices = devices;
        this.refused = refused;
        this.watchers = watchers;
    }

    /**
     * Judges a try of somebody who is not signed in.
     *
     * @param proof empty when the password was wrong
     * @throws RateLimited when too many were wrong before
     */
    public <T> Optional<T> judge(EmailAddress email, Optional<AccountId> account, Knock knock,
            Supplier<Optional<T>> proof) {
        Optional<String> device = devices.recognise(knock.deviceToken(), account.orElse(NOBODY));
        List<Taken> tries = device.map(this::ofDevice).orElseGet(() -> ofStranger(email, knock));
        boolean locks = device.isEmpty() && tries.getLast().wasLast();
        return judge(tries, account, locks, proof);
    }

    /** The same for somebody who is signed in and shows the password once more: a stolen session guesses no more. */
    public <T> Optional<T> judge(AccountId account, Supplier<Optional<T>> proof) {
        return judge(List.of(allowance.take(Kind.SIGN_INS, "owner " + account)), Optional.of(account), false, proof);
    }

    private List<Taken> ofDevice(String name) {
        return List.of(allowance.take(Kind.SIGN_INS, "device " + name));
    }

    /** A try that is not judged, because the account is locked, does not count against the address either. */
    private List<Taken> ofStranger(EmailAddress email, Knock knock) {
        Taken ofAddress = allowance.take(Kind.SIGN_INS_BY_ADDRESS, knock.address());
        try {
            return List.of(ofAddress, allowance.take(Kind.SIGN_INS, "e-mail " + email.text()));
        } catch (RateLimited e) {
            ofAddress.giveBack();
            throw e;
        }
    }

    private <T> Optional<T> judge(List<Taken> tries, Optional<AccountId> account, boolean locks,
            Supplier<Optional<T>> proof) {
        boolean wrong = false;
        try {
            Optional<T> proven = proof.get();
            wrong = proven.isEmpty();
            return proven;
        } finally {
            if (wrong) {
                note(account, locks ? Optional.of(clock.instant().plus(tries.getLast().resets())) : Optional.empty());
            } else {
                tries.forEach(Taken::giveBack);
            }
        }
    }

    private void note(Optional<AccountId> account, Optional<Instant> lockedUntil) {
        String id = account.map(AccountId::toString).orElse(null);
        refused.note(account, lockedUntil);
        watchers.publishEvent(new SecurityEvent(SecurityEvent.Kind.SIGN_IN_REFUSED, id, "bad-credentials"));
        if (lockedUntil.isPresent()) {
            watchers.publishEvent(new SecurityEvent(SecurityEvent.Kind.ACCOUNT_LOCKED, id, "rate-limited"));
        }
    }
}
