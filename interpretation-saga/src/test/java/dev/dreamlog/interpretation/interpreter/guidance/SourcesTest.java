package dev.dreamlog.interpretation.interpreter.guidance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Reference.Kind;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesTest {

    private final Sources sources = Sources.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"Sahih al-Bukhari 6983", "Bukhari 6983", "bukhari, no. 6983", "Сахих аль-Бухари, 6983",
            "صحيح البخاري 6983", "صَحِيحُ البُخَارِيّ، رقم 6983"})
    void a_known_source_is_recognised_however_it_is_written(String citation) {
        assertThat(sources.check(Kind.HADITH, citation, AnswerLanguage.EN))
                .isEqualTo(new Reference(Kind.HADITH, "Sahih al-Bukhari 6983", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sahih al-Bukhari 9999", "Bukhari 69831", "Bukhari", "Bukhari 6983 and 12", "Ibn Sirin",
            "al-Nabulsi, vol. 3, p. 12", ""})
    void anything_else_is_kept_and_not_called_verified(String citation) {
        assertThat(sources.check(Kind.HADITH, citation, AnswerLanguage.EN))
                .isEqualTo(new Reference(Kind.HADITH, citation, false));
    }

    @ParameterizedTest
    @EnumSource
    void every_tradition_has_sources(Tradition tradition) {
        assertThat(sources.of(tradition, AnswerLanguage.AR)).isNotEmpty().allMatch(Reference::verified);
    }
}
