package dev.dreamlog.contract.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Spares readers the making of pages that were made before: those in this process first, then those in Redis.
 *
 * <p>Whoever asks has read a stamp before, which changes in the transaction of every change. What is made under a stamp
 * may therefore be newer than the stamp says, never older; and once something changes nobody asks for that stamp
 * again. So no answer depends on anything being thrown away in time.
 */
@Component
public final class PageCache {

    private final PagesHere here;
    private final PagesInRedis redis;
    private final MeterRegistry meters;
    private final Map<String, Origins> origins = new ConcurrentHashMap<>();

    PageCache(PagesHere here, PagesInRedis redis, MeterRegistry meters) {
        this.here = here;
        this.redis = redis;
        this.meters = meters;
    }

    /**
     * For pages whose shelf is known to whoever has to take words off them.
     *
     * @param stampNow asked after a page was kept: it may have changed while the page was made
     */
    public RenderedPage get(Shelf shelf, String question, String stamp, Supplier<String> stampNow,
            Supplier<RenderedPage> fill) {
        Origins from = originsOf(shelf);
        return get(new PagesHere.Key(shelf, question, stamp), from, () -> {
            RenderedPage kept = redis.find(shelf, question, stamp);
            if (kept != null) {
                from.redis().increment();
                return kept;
            }
            RenderedPage page = make(from, fill);
            redis.keep(shelf, question, stamp, page);
            if (!stampNow.get().equals(stamp)) {
                forget(List.of(shelf));
            }
            return page;
        });
    }

    /**
     * For pages on which many people's words stand for one reader. They never leave this process: nobody who takes
     * words back could tell on which readers' shelves they lie.
     */
    public RenderedPage getHere(Shelf shelf, String question, String stamp, Supplier<RenderedPage> fill) {
        Origins from = originsOf(shelf);
        return get(new PagesHere.Key(shelf, question, stamp), from, () -> make(from, fill));
    }

    /** Takes words out of Redis that are no longer there to be read. */
    public void forget(Collection<Shelf> shelves) {
        redis.forget(shelves);
    }

    private RenderedPage get(PagesHere.Key key, Origins from, Supplier<RenderedPage> otherwise) {
        RenderedPage kept = here.find(key);
        if (kept == null) {
            return here.make(key, otherwise);
        }
        from.here().increment();
        return kept;
    }

    private static RenderedPage make(Origins from, Supplier<RenderedPage> fill) {
        from.made().increment();
        return fill.get();
    }

    private Origins originsOf(Shelf shelf) {
        return origins.computeIfAbsent(shelf.kind(),
                kind -> new Origins(counter(kind, "here"), counter(kind, "redis"), counter(kind, "made")));
    }

    private Counter counter(String kind, String origin) {
        return Counter.builder("dreamlog.pages").description("Pages answered, by where they came from")
                .tag("kind", kind).tag("from", origin).register(meters);
    }

    private record Origins(Counter here, Counter redis, Counter made) {}
}
