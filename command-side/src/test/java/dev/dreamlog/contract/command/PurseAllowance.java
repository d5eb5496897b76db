package dev.dreamlog.contract.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.dreamlog.contract.api.RateLimit;
import dev.dreamlog.contract.api.RateLimited;

/** Grants everybody the same number of everything and remembers how many are left. */
public final class PurseAllowance implements Allowance {

    private static final Duration HOUR = Duration.ofHours(1);
    private final int quota;
    private final Map<String, Integer> taken = new HashMap<>();

    public PurseAllowance(int quota) {
        this.quota = quota;
    }

    public int taken(Kind kind, String subject) {
        return taken.getOrDefault(kind + " " + subject, 0);
    }

    public int takenByAll() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Taken take(Kind kind, String subject) {
        if (taken(kind, subject) >= quota) {
            throw new RateLimited(new RateLimit(kind.name(), quota, HOUR, 0, HOUR));
        }
        boolean last = taken.merge(kind + " " + subject, 1, Integer::sum) == quota;
        return new Taken() {
            @Override
            public void giveBack() {
                taken.merge(kind + " " + subject, -1, Integer::sum);
            }

            @Override
            public boolean wasLast() {
                return last;
            }

            @Override
            public Duration resets() {
                return HOUR;
            }
        };
    }
}
