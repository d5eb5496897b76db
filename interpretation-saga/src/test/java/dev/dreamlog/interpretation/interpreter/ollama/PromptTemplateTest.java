package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.guidance.Sources;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.Question;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTemplateTest {

    private final Sources sources = Sources.shipped();

    @ParameterizedTest
    @EnumSource
    void every_tradition_has_its_section_in_every_language(AnswerLanguage language) {
        for (Tradition tradition : Tradition.values()) {
            String task = PromptTemplate.in(language).task(tradition, "Muslim 2263", new Envelope("c0ffee"));
            assertThat(task).contains("Muslim 2263", "<<<DREAM c0ffee>>>", "<<<END c0ffee>>>").doesNotContain("{",
                    "===");
        }
        assertThat(PromptTemplate.in(language).again()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"EN,a", "RU,ж", "AR,ب"})
    void the_longest_dream_fits_the_default_context(AnswerLanguage language, String letter) {
        for (Tradition tradition : Tradition.values()) {
            String citable = sources.of(tradition, language).stream().map(Reference::citation)
                    .collect(Collectors.joining("; "));
            PromptTemplate template = PromptTemplate.in(language);
            Envelope envelope = Envelope.fresh();
            Question question = new Question(template.task(tradition, citable, envelope),
                    envelope.around(letter.repeat(200), letter.repeat(4000))).again(template.again());

            assertThat(question.tokens()).isLessThan(8192 - 2048);
        }
    }
}
