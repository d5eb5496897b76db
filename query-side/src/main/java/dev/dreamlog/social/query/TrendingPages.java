package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.social.api.FindTrending;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.social.api.TrendingPage;

/** Pages of what trends. The edition goes along in the cursor, and all pages are of the same one. */
@Component
class TrendingPages {

    private final QueryGateway queries;
    private final Cursors cursors;
    private final Editions editions;

    TrendingPages(QueryGateway queries, Cursors cursors, Editions editions) {
        this.queries = queries;
        this.cursors = cursors;
        this.editions = editions;
    }

    Page<PostView> page(@Nullable AccountId reader, @Nullable String cursor, int limit) {
        String scope = "feed/trending/" + reader;
        FindTrending.Place after = cursor == null ? null : place(cursors.decode(scope, cursor));
        if (after != null && !editions.isKept(after.edition())) {
            throw new EditionGone();
        }
        TrendingPage page = queries.query(new FindTrending(reader, after, limit), TrendingPage.class).join();
        return new Page<>(page.items(), page.more()
                ? cursors.encode(scope, page.edition().toString(), page.items().getLast().id().toString())
                : null);
    }

    private static FindTrending.Place place(List<String> parts) {
        return new FindTrending.Place(Instant.parse(parts.getFirst()), PostId.of(DreamId.of(parts.getLast())));
    }
}
