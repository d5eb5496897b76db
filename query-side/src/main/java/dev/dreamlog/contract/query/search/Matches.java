package dev.dreamlog.contract.query.search;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows where a question meets what was found. Asks the database, which alone knows the stems of words. */
@Component
public class Matches {

    private static final String MARKS = "HighlightAll=true, StartSel=" + Marked.BEGIN + ", StopSel=" + Marked.END;
    private final JdbcClient jdbc;

    Matches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each, in their order. */
    public List<Match> of(Question question, List<Found> found) {
        Iterator<String> marked = marked(question, found.stream()
                .flatMap(one -> Stream.of(new Told(one.language(), Objects.requireNonNullElse(one.title(), "")),
                        new Told(one.language(), one.text())))
                .toList()).iterator();
        return found.stream().map(one -> {
            Marked title = Marked.of(Objects.requireNonNullElse(one.title(), ""), marked.next());
            return new Match(title.hasHit() ? title.whole() : null, Marked.of(one.text(), marked.next()).fragment());
        }).toList();
    }

    private List<String> marked(Question question, List<Told> texts) {
        return jdbc.sql("""
                select ts_headline(stemmer(stemming(language)), folded(said),
                    asked_in(stemming(language), :before, :head, :last), :marks)
                from unnest(:languages, :texts) with ordinality as told (language, said, place) order by place""")
                .param("before", question.before())
                .param("head", question.head())
                .param("last", question.last())
                .param("marks", MARKS)
                .param("languages", texts.stream().map(Told::language).toArray(String[]::new))
                .param("texts", texts.stream().map(Told::text).toArray(String[]::new))
                .query((row, _) -> row.getString(1)).list();
    }

    /** What was found, and in which language. */
    public record Found(String language, @Nullable String title, String text) {}

    private record Told(String language, String text) {}
}
