package dev.dreamlog.contract.query.search;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Page;

/** Pages of what was found, wherever it is looked for. What the first page took for meant, its cursor tells the others. */
@Component
public class FoundPages {

    private final Cursors cursors;
    private final Matches matches;

    FoundPages(Cursors cursors, Matches matches) {
        this.cursors = cursors;
        this.matches = matches;
    }

    /** Looks for words from a place on; from the beginning when there is none. */
    @FunctionalInterface
    public interface Search<T> {

        Found<T> from(String words, List<String> place);
    }

    /** What was found, and by which words. */
    public record Found<T>(List<T> items, boolean more, String words) {}

    /**
     * The sort of things that are found.
     *
     * @param says where they may meet the question
     * @param place where the search goes on after one
     * @param shown one beside where it was met
     */
    public record Sort<T, S>(Function<T, Matches.Found> says, Function<T, List<String>> place,
            BiFunction<T, Match, S> shown) {}

    /** @param scope where is looked, and for whom: a cursor is good nowhere else */
    public <T, S> Page<S> page(String scope, String words, @Nullable String cursor, Search<T> search,
            Sort<T, S> sort) {
        Question.of(words);
        String asked = scope + "/" + words;
        List<String> place = cursor == null ? List.of(inOneLine(words)) : cursors.decode(asked, cursor);
        Found<T> found = search.from(place.getFirst(), place.subList(1, place.size()));
        return new Page<>(shown(found, sort), found.more() ? cursors.encode(asked, after(found, sort)) : null);
    }

    /** A cursor keeps each of its parts in a line; to a question one blank is like another. */
    private static String inOneLine(String words) {
        return words.replace('\n', ' ');
    }

    private static <T> String[] after(Found<T> found, Sort<T, ?> sort) {
        return Stream.concat(Stream.of(found.words()), sort.place().apply(found.items().getLast()).stream())
                .toArray(String[]::new);
    }

    private <T, S> List<S> shown(Found<T> found, Sort<T, S> sort) {
        List<T> items = found.items();
        List<Match> met = matches.of(Question.of(found.words()), items.stream().map(sort.says()).toList());
        return IntStream.range(0, items.size()).mapToObj(each -> sort.shown().apply(items.get(each), met.get(each)))
                .toList();
    }
}
