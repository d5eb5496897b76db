package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.search.NearestWords;
import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.social.api.FoundPosts;
import dev.dreamlog.social.api.SearchFeed;

/** Finds posts by their words. Where nothing is found, asks once more for what may have been meant. */
@Component
class FeedSearch {

    /** So many of the latest posts a reader may see say which words there are. */
    private static final int WELL_READ = 500;
    private final PostTable posts;

    FeedSearch(PostTable posts) {
        this.posts = posts;
    }

    @QueryHandler
    FoundPosts on(SearchFeed query) {
        List<PostRow> found = found(query, query.words());
        Optional<String> meant = query.before() == null && found.isEmpty() ? meant(query) : Optional.empty();
        String words = meant.orElse(query.words());
        return new FoundPosts(FeedQueries.page(meant.isPresent() ? found(query, words) : found, query.limit()), words);
    }

    private List<PostRow> found(SearchFeed query, String words) {
        return posts.saying(FeedQueries.idOf(query.reader()), Question.of(words), query.before(), query.limit() + 1);
    }

    private Optional<String> meant(SearchFeed query) {
        return NearestWords.mended(query.words(),
                posts.latestTexts(FeedQueries.idOf(query.reader()), WELL_READ));
    }
}
