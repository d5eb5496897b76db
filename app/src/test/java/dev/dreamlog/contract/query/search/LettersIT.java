package dev.dreamlog.contract.query.search;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The program and the database agree on what a word is, whatever the locale of either. */
@DreamlogTest
class LettersIT {

    /** The first plane: what people write, emoji apart. */
    private static final String LETTERS = IntStream.range(1, Character.MIN_SURROGATE).filter(Character::isDefined)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_letter_is_a_letter_to_both_and_small_to_both() {
        assertThat(jdbc.sql("select folded(:letters)").param("letters", LETTERS).query(String.class).single())
                .isEqualTo(Words.folded(LETTERS));
    }
}
