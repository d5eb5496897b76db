package dev.dreamlog.contract.query.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people write into a search field, and what it asks for. */
class QuestionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '\'', value = {
            "falling                | ''                  | ''                          | falling",
            "Falling TOWER          | ''                  | '\"falling\"'               | tower",
            "'\"falling down\"'     | ''                  | '\"falling down\"'          | ''",
            "'\"falling down'       | ''                  | '\"falling down\"'          | ''",
            "tower -fear            | ''                  | '\"tower\" -\"fear\"'       | ''",
            "'tower -\"old house\"' | ''                  | '\"tower\" -\"old house\"'  | ''",
            "old cat or dog         | '\"old\" \"cat\"'   | ''                          | dog",
            "cat OR black dog       | '\"cat\"'           | '\"black\"'                 | dog",
            "cat or                 | ''                  | ''                          | cat",
            "or or cat or or        | ''                  | ''                          | cat",
            "a or b or c            | '\"a\" or \"b\"'    | ''                          | c",
            "well-known             | ''                  | '\"well known\"'            | ''",
            "don’t fall             | ''                  | '\"don t\"'                 | fall",
            "«Башню»                | ''                  | ''                          | башню",
            "البحرَ،                 | ''                  | ''                          | البحرَ",
            "or,                    | ''                  | ''                          | or"}, delimiter = '|')
    void a_question_is_taken_apart(String asked, String before, String head, String last) {
        Question question = Question.of(asked);
        assertThat(question.before()).isEqualTo(before);
        assertThat(question.head()).isEqualTo(head);
        assertThat(question.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "\"", "- -", "&|!():*", "%", "or", "\"\" -\"\"", "\ud83d\ude00", "'", "\\"})
    void what_has_no_letter_looks_for_nothing(String asked) {
        assertThat(Question.of(asked)).extracting(Question::before, Question::head, Question::last)
                .containsOnly("");
        assertThat(Question.of(asked).wanted()).isEmpty();
    }

    @Test
    void what_must_not_be_there_is_not_wanted() {
        assertThat(Question.of("cat -dog or \"old house\" -\"red door\" tow").wanted())
                .containsExactly("cat", "old", "house", "tow");
    }

    @Test
    void no_sign_of_anybodys_reaches_the_database() {
        assertThat(Question.of("x') | !'y & a:*b <-> (c \"d\\ 'e\" --")).isEqualTo(
                new Question("", "\"x\" \"y\" \"a b\" \"c\" \"d e\"", "", Question.of("x y a b c d e").wanted()));
    }

    @Test
    void a_question_has_from_one_to_two_hundred_characters_however_many_bytes_they_take() {
        assertThat(Question.of("\ud83d\ude00".repeat(199) + "x").last()).isEqualTo("x");
        assertThat(Question.of("\"".repeat(200)).head()).isEmpty();
        assertThatThrownBy(() -> Question.of("x".repeat(201))).isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> Question.of("")).isInstanceOf(BadQuery.class);
    }
}
