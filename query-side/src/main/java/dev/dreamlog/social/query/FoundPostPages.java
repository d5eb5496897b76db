package dev.dreamlog.social.query;

import java.util.List;
import java.util.stream.IntStream;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.search.Match;
import dev.dreamlog.contract.query.search.Matches;
import dev.dreamlog.contract.query.search.Question;
import dev.dreamlog.social.api.FoundPosts;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.social.api.SearchFeed;

/** Pages of what was found in the feed. What the first page took for meant, its cursor tells the others. */
@Component
class FoundPostPages {

    private final QueryGateway queries;
    private final Cursors cursors;
    private final Matches matches;

    FoundPostPages(QueryGateway queries, Cursors cursors, Matches matches) {
        this.queries = queries;
        this.cursors = cursors;
        this.matches = matches;
    }

    Page<FoundPost> page(@Nullable AccountId reader, String words, @Nullable String cursor, int limit) {
        Question.of(words);
        String scope = "feed-search/" + reader + "/" + words;
        List<String> place = cursor == null ? List.of() : cursors.decode(scope, cursor);
        FoundPosts found = queries.query(place.isEmpty()
                ? new SearchFeed(reader, words, null, limit)
                : new SearchFeed(reader, place.getFirst(), FeedController.place(place.subList(1, place.size())),
                        limit),
                FoundPosts.class).join();
        List<PostView> posts = found.page().items();
        return new Page<>(withMatches(posts, Question.of(found.words())), found.page().more()
                ? cursors.encode(scope, placeOf(posts.getLast(), found.words()))
                : null);
    }

    private static String[] placeOf(PostView post, String words) {
        return new String[]{words, post.sharedAt().toString(), post.id().toString()};
    }

    private List<FoundPost> withMatches(List<PostView> posts, Question question) {
        List<Match> met = matches.of(question, posts.stream()
                .map(post -> new Matches.Found(post.language(), post.title(), post.text())).toList());
        return IntStream.range(0, posts.size()).mapToObj(each -> new FoundPost(posts.get(each), met.get(each)))
                .toList();
    }
}
