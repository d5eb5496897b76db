package dev.dreamlog.social.query;

import java.util.List;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.search.FoundPages;
import dev.dreamlog.contract.query.search.FoundPages.Found;
import dev.dreamlog.contract.query.search.Matches;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.FoundPosts;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.social.api.SearchFeed;

/** Pages of what was found in the feed. */
@Component
class FoundPostPages {

    private static final FoundPages.Sort<PostView, FoundPost> POSTS = new FoundPages.Sort<>(
            post -> new Matches.Found(post.language(), post.title(), post.text()),
            post -> List.of(FeedController.placeOf(post)), FoundPost::new);

    private final QueryGateway queries;
    private final FoundPages pages;

    FoundPostPages(QueryGateway queries, FoundPages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    Page<FoundPost> page(@Nullable AccountId reader, String asked, @Nullable String cursor, int limit) {
        return pages.page("feed-search/" + reader, asked, cursor, (words, place) -> {
            FindFeedPage.Place before = place.isEmpty() ? null : FeedController.place(place);
            FoundPosts found = queries.query(new SearchFeed(reader, words, before, limit), FoundPosts.class).join();
            return new Found<>(found.page().items(), found.page().more(), found.words());
        }, POSTS);
    }
}
