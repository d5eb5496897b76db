package dev.dreamlog.social.query;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.PageCache;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.RenderedPage;
import dev.dreamlog.contract.query.Shelf;
import dev.dreamlog.contract.query.StampReader;
import dev.dreamlog.contract.query.Stamps;

/**
 * Sends pages of the feed that were made before, as long as nothing changed of which they are made. Strangers all have
 * the same and need not ask PostgreSQL whether it changed; everybody else does, and has pages of their own.
 */
@Component
class FeedPages {

    private static final String KIND = "feed";
    private static final int SHAPE = 1;
    static final Shelf SHELF = new Shelf(KIND, SHAPE, Stamps.EVERYBODY);
    /** Whoever shares answers with others must not take theirs for one's own, or for one that shows one's write. */
    private static final String[] ASKED_WITH = {HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, ConsistencyToken.HEADER};

    private final StampReader stamps;
    private final PageCache cache;
    private final JsonMapper json;

    FeedPages(JdbcClient jdbc, PageCache cache, JsonMapper json) {
        this.stamps = new StampReader(jdbc, "feed_stamp", "engagement_stamp", "bond_stamp");
        this.cache = cache;
        this.json = json;
    }

    /** @param question all that the answer depends on, besides the reader */
    RenderedPage find(HttpServletRequest request, @Nullable Actor actor, String question, Supplier<RenderedPage> fill) {
        if (actor != null) {
            UUID reader = actor.id().value();
            return cache.getHere(new Shelf(KIND, SHAPE, reader), question, stamps.of(reader), fill);
        }
        boolean namesAWrite = request.getHeader(ConsistencyToken.HEADER) != null;
        return cache.get(SHELF, question, namesAWrite ? stamps.of(null) : stamps.ofEverybodyLately(),
                () -> stamps.of(null), fill);
    }

    /** What stands for all who are nobody. */
    String stampOfStrangers() {
        return stamps.ofEverybodyLately();
    }

    /** Whether the answer may be for this reader alone. */
    static boolean isAskedBySomebody(HttpServletRequest request) {
        return Arrays.stream(ASKED_WITH).anyMatch(header -> request.getHeader(header) != null);
    }

    RenderedPage render(Page<?> page) {
        return RenderedPage.of(page.next(), json.writeValueAsBytes(page));
    }

    RenderedPage renderOne(Object one) {
        return RenderedPage.of(null, json.writeValueAsBytes(one));
    }

    static ResponseEntity.BodyBuilder answer(HttpServletRequest request, RenderedPage page) {
        return Pages.ready(request, page).varyBy(ASKED_WITH);
    }
}
