package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {

    private final Dictionary dictionary = new Dictionary();

    @Test
    void a_rare_image_comes_before_the_ones_that_stand_in_every_dream() {
        assertThat(dictionary.read("In the house my mother sat in her room. My mother saw a snake.").images())
                .extracting(found -> found.symbol().id()).first().isEqualTo("snake");
    }

    @Test
    void of_equally_rare_images_the_first_one_comes_first() {
        Ranking blind = new Ranking(Map.of());
        var images = dictionary.read("A snake, a horse and a cat.").images();
        assertThat(blind.best(images.reversed())).extracting(found -> found.symbol().id()).containsExactly("snake",
                "horse", "cat");
    }

    @Test
    void every_weighed_image_is_in_the_dictionary() {
        Set<String> ids = Dictionary.themes().flatMap(theme -> theme.symbols().stream()).map(Symbol::id)
                .collect(Collectors.toSet());
        assertThat(ids).containsAll(Ranking.shipped().perMille().keySet());
    }
}
