package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.DreamSymbol;
import dev.dreamlog.interpretation.api.Emotion;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

class LexiconInterpreterTest {

    private final LexiconInterpreter lexicon = new LexiconInterpreter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The snakes were chasing me through my grandmother's houses. | snake;pursuit;house;grandparents
            en | She had lost all her teeth and was crying by the windows.   | teeth;window;crying;being lost
            ru | Я летела над морем, а потом увидела змею у двери дома.      | flying;sea or river;snake;door;house
            ru | Мы с мамой шли по лестницам, и у меня выпали зубы.          | mother;stairs;teeth
            ar | كنت أطير فوق البحر ثم رأيت أفعى عند باب بيتنا               | flying;sea or river;snake;door;house
            ar | سقطت أسناني وكانت أمي تبكي في الغرفة                        | falling;teeth;mother;crying;room
            """)
    void images_are_found_in_their_inflected_forms(String language, String text, String images) {
        assertThat(read(text, language).symbols()).extracting(DreamSymbol::term)
                .containsExactlyInAnyOrder(images.split(";", -1));
    }

    @Test
    void every_quotation_stands_in_the_dream_letter_for_letter() {
        String text = "It was night.  We’d come to a «house»…\nThe WATER rose! " + "And so it went on, ".repeat(40)
                + "until a horse stood in the garden " + "and nothing else was there to be seen ".repeat(20);

        assertThat(read(text, "en").symbols()).hasSizeGreaterThan(4).allSatisfy(symbol -> {
            assertThat(text).contains(symbol.quote());
            assertThat(symbol.quote()).isNotBlank().hasSizeLessThan(200);
        });
    }

    @Test
    void the_answer_comes_in_the_language_asked_for_whatever_the_dream_is_in() {
        Prompt prompt = new Prompt("Я стоял у окна.", null, "ru", Tradition.FREUDIAN, AnswerLanguage.AR, null);
        InterpretationResult result = lexicon.interpret(prompt, Listener.NOBODY).result();

        assertThat(result.language()).isEqualTo("ar");
        assertThat(result.symbols()).singleElement().extracting(DreamSymbol::term).isEqualTo("النافذة");
        assertThat(result.symbols().getFirst().quote()).isEqualTo("Я стоял у окна.");
    }

    @Test
    void the_same_dream_gets_the_same_answer() {
        String text = "In the dark forest a wolf, a bird and my brother looked for a car on a bridge by the sea.";
        assertThat(read(text, "en"))
                .isEqualTo(new LexiconInterpreter().interpret(prompt(text, "en"), Listener.NOBODY).result());
    }

    @Test
    void twelve_images_are_enough() {
        String text = "house room door window stairs bed mother father child brother friend wedding teeth hair blood";
        assertThat(read(text, "en").symbols()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I was afraid and sad.           | fear;sadness
            I wasn't afraid, I was happy.   | joy
            I was never angry at him.       |
            Мне было страшно и стыдно.      | fear;shame
            Мне не было страшно.            |
            كنت سعيدة ثم شعرت بخوف شديد    | joy
            """)
    void feelings_are_named_unless_they_are_denied(String text, String feelings) {
        List<String> expected = feelings == null ? List.of() : List.of(feelings.split(";", -1));
        assertThat(read(text, "en").emotions()).extracting(Emotion::name).containsAll(expected);
        if (expected.isEmpty())
            assertThat(read(text, "en").emotions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NIGHTMARE | I was terrified in that house.
            NIGHTMARE | Я боялась, за мной гнались.
            NIGHTMARE | كان كابوسًا وكنت أهرب
            LUCID     | Then I realized I was dreaming and flew.
            ISTIKHARA | After istikhara I saw a green garden.
            ISTIKHARA | بعد الاستخارة رأيت طريقًا واسعًا
            CONFUSED  | Suddenly a bus came. Suddenly I was at school. Somehow it was winter.
            REGULAR   | I bought bread and read a book.
            """)
    void the_kind_follows_from_the_words(DreamKind kind, String text) {
        assertThat(read(text, "en").classification().kind()).isEqualTo(kind);
    }

    private InterpretationResult read(String text, String language) {
        return lexicon.interpret(prompt(text, language), Listener.NOBODY).result();
    }

    private static Prompt prompt(String text, String language) {
        return new Prompt(text, null, language, Tradition.COGNITIVE, AnswerLanguage.EN, null);
    }
}
