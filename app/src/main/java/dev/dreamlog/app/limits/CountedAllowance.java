package dev.dreamlog.app.limits;

import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.dreamlog.app.security.CurrentActor;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.contract.api.RateLimit;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Allowance;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Asks what this node has counted and then what all have. The first answer spares Redis those who knock without end,
 * and holds when Redis is away or has lost its memory.
 */
@Component
class CountedAllowance implements Allowance {

    private static final String PURPOSE = "limits";
    /** Too many for a question to Redis each; what they protect is the node itself. */
    private static final Set<Kind> OF_THIS_NODE = EnumSet.of(Kind.REQUESTS, Kind.REQUESTS_BY_ADDRESS);
    /** Nobody is told how often others have tried to sign in as somebody. */
    private static final Set<Kind> UNTOLD = EnumSet.of(Kind.SIGN_INS, Kind.REQUESTS, Kind.REQUESTS_BY_ADDRESS);

    private final Limits limits;
    private final OwnCounts own;
    private final SharedCounts shared;
    private final InstallationSecret secret;
    private final ApplicationEventPublisher watchers;

    CountedAllowance(Limits limits, OwnCounts own, SharedCounts shared, InstallationSecret secret,
            ApplicationEventPublisher watchers) {
        this.limits = limits;
        this.own = own;
        this.shared = shared;
        this.secret = secret;
        this.watchers = watchers;
    }

    @Override
    public Taken take(Kind kind, String subject) {
        Limit limit = limits.of(kind);
        String key = key(kind, limit, subject);
        Counted counted = own.take(key, limit);
        if (counted.granted() && !OF_THIS_NODE.contains(kind)) {
            Optional<Counted> everywhere = shared.take(key, limit);
            if (everywhere.isPresent() && !everywhere.get().granted()) {
                own.giveBack(key, limit);
            }
            counted = everywhere.map(counted::and).orElse(counted);
        }
        if (!counted.granted()) {
            throw new RateLimited(told(kind, limit, 0, counted.resets()));
        }
        return taken(new One(kind, limit, key, counted));
    }

    private Taken taken(One one) {
        one.tell(0);
        if (one.wasLast()) {
            watchers.publishEvent(new SecurityEvent(SecurityEvent.Kind.LIMIT_REACHED,
                    CurrentActor.get().map(actor -> actor.id().toString()).orElse(null), Limits.nameOf(one.kind)));
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(one);
        }
        return one;
    }

    /** Other figures count anew. What leaves this node holds of the subject only what no stranger can make of it. */
    private String key(Kind kind, Limit limit, String subject) {
        String name = Limits.nameOf(kind);
        if (OF_THIS_NODE.contains(kind)) {
            return name + ":" + subject;
        }
        byte[] fingerprint = secret.sign(PURPOSE, (name + "\0" + subject).getBytes(UTF_8));
        return "limit:" + name + ":" + limit.quota() + ":" + limit.window().toSeconds() + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint);
    }

    private static RateLimit told(Kind kind, Limit limit, long remaining, Duration resets) {
        return new RateLimit(Limits.nameOf(kind), limit.quota(), limit.window(), remaining, resets);
    }

    /** One that was taken; it follows the transaction that it was taken in. */
    private final class One implements Taken, TransactionSynchronization {

        private final Kind kind;
        private final Limit limit;
        private final String key;
        private final Counted counted;

        One(Kind kind, Limit limit, String key, Counted counted) {
            this.kind = kind;
            this.limit = limit;
            this.key = key;
            this.counted = counted;
        }

        @Override
        public void giveBack() {
            own.giveBack(key, limit);
            if (!OF_THIS_NODE.contains(kind)) {
                shared.giveBack(key, limit);
            }
            tell(1);
        }

        @Override
        public boolean wasLast() {
            return counted.remaining() == 0;
        }

        @Override
        public Duration resets() {
            return counted.resets();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
                giveBack();
            }
        }

        private void tell(int back) {
            if (!UNTOLD.contains(kind)) {
                RateLimitHeaders.tell(told(kind, limit, counted.remaining() + back, counted.resets()));
            }
        }
    }
}
