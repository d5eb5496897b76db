package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps pages in this process, and lets whoever asks for one that is being made wait for it instead of making it too.
 * The stamp is part of the key, so nothing has to be thrown away for the answers to be right; pages go by themselves
 * soon after nobody asks for their stamp any more.
 */
@Component
class PagesHere {

    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Of a page, besides its bytes, about. */
    private static final int OVERHEAD = 500;
    private final Cache<Key, RenderedPage> pages;
    private final ConcurrentMap<Key, SharedAnswer<RenderedPage>> beingMade = new ConcurrentHashMap<>();

    PagesHere(@Value("${dreamlog.page-memory}") DataSize most) {
        pages = Caffeine.newBuilder().maximumWeight(most.toBytes()).expireAfterWrite(KEPT)
                .weigher((Key _, RenderedPage page) -> page.json().length + OVERHEAD).build();
    }

    /** What a page answers, and what was true when somebody began to make it. */
    record Key(Shelf shelf, String question, String stamp) {}

    /** Null when nobody has made it. */
    @Nullable
    RenderedPage find(Key key) {
        return pages.getIfPresent(key);
    }

    /** Made by the first who asks; a page that could not be made is not kept. */
    RenderedPage make(Key key, Supplier<RenderedPage> fill) {
        SharedAnswer<RenderedPage> ours = new SharedAnswer<>();
        SharedAnswer<RenderedPage> first = beingMade.putIfAbsent(key, ours);
        if (first != null) {
            return first.await();
        }
        try {
            return ours.findOut(() -> keep(key, fill));
        } finally {
            beingMade.remove(key);
        }
    }

    /** Somebody may have been done with it just before we began. */
    private RenderedPage keep(Key key, Supplier<RenderedPage> fill) {
        RenderedPage kept = pages.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        RenderedPage page = fill.get();
        pages.put(key, page);
        return page;
    }
}
