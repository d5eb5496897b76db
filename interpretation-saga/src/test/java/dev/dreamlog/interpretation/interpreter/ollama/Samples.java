package dev.dreamlog.interpretation.interpreter.ollama;

import java.time.Duration;
import java.util.List;

import org.springframework.util.unit.DataSize;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

/** A dream, a good answer to it, and settings with short deadlines. */
final class Samples {

    static final String DREAM = "I walked through my old house and the rooms filled with clear water.";
    static final String GOOD = """
            {"classification":{"kind":"REGULAR","confidence":"LOW","note":"Calm images."},
             "summary":"A quiet dream about a familiar place that changes.",
             "symbols":[{"term":"house","quote":"my old house","meaning":"What you come from.","alternatives":["Shelter"]}],
             "emotions":[{"name":"calm","intensity":"LOW","meaning":"Nothing presses."}],
             "themes":["change"],"advice":["Write down what the house reminds you of."],"cautions":["One night is little."],
             "references":[{"kind":"BOOK","citation":"Man and his symbols"},{"kind":"BOOK","citation":"Jung, p. 777"}]}""";

    static final String RUSSIAN = """
            {"classification":{"kind":"REGULAR","confidence":"LOW","note":"Спокойные образы."},
             "summary":"Тихий сон о знакомом месте. Вода в нём прозрачна.",
             "symbols":[{"term":"дом","quote":"мой старый дом","meaning":"То, откуда вы родом.","alternatives":["Убежище"]}],
             "emotions":[{"name":"покой","intensity":"LOW","meaning":"Ничто не торопит."}],
             "themes":["перемены"],"advice":["Запишите, что напоминает вам этот дом."],"cautions":[],"references":[]}""";
    static final String ARABIC = """
            {"classification":{"kind":"REGULAR","confidence":"LOW","note":"صور هادئة."},
             "summary":"حلم هادئ عن مكان مألوف. الماء فيه صافٍ.",
             "symbols":[{"term":"البيت","quote":"بيتي القديم","meaning":"ما أتيت منه.","alternatives":["الملجأ"]}],
             "emotions":[{"name":"السكينة","intensity":"LOW","meaning":"لا شيء يلح."}],
             "themes":["التغير"],"advice":["اكتب ما يذكرك به البيت."],"cautions":[],"references":[]}""";

    private Samples() {}

    /** A good answer in the language. */
    static String good(AnswerLanguage language) {
        return switch (language) {
            case EN -> GOOD;
            case RU -> RUSSIAN;
            case AR -> ARABIC;
        };
    }

    static Prompt prompt(String text) {
        return new Prompt(text, "Water", "en", Tradition.JUNGIAN, AnswerLanguage.EN, null);
    }

    static Prompt prompt(String text, AnswerLanguage language) {
        return new Prompt(text, null, language.tag(), Tradition.JUNGIAN, language, null);
    }

    static Prompt dream() {
        return prompt(DREAM);
    }

    static OllamaProperties patient(String url) {
        return properties(url, Duration.ofSeconds(30), 8192);
    }

    static OllamaProperties impatient(String url) {
        return properties(url, Duration.ofSeconds(1), 8192);
    }

    static OllamaProperties narrow(String url) {
        return properties(url, Duration.ofSeconds(30), 4096);
    }

    private static OllamaProperties properties(String url, Duration attempt, int context) {
        return new OllamaProperties(url, "llama3.2", List.of("qwen3"), context, Duration.ofMinutes(5), attempt,
                DataSize.ofKilobytes(64));
    }
}
