package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.interpreter.ShippedJson;

/**
 * Hears when an interpretation foretells death or illness, calls a dream prophetic or gives a ruling, which none may.
 * It knows the plain ways of saying so; what says the opposite, or says it of a fear, must pass.
 */
public final class Foretelling {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Pattern claims;
    private final Pattern softened;

    private Foretelling(Words words) {
        claims = anyOf(words.claims());
        softened = anyOf(words.softened());
    }

    public static Foretelling shipped() {
        return new Foretelling(ShippedJson.read(Foretelling.class, "foretelling.json", new TypeReference<>() {
        }));
    }

    public boolean in(String words) {
        return Sentences.of(words).stream().map(PlainWords::of).map(plain -> QUOTED.matcher(plain).replaceAll("\"\""))
                .anyMatch(sentence -> claims.matcher(sentence).find() && !softened.matcher(sentence).find());
    }

    private static Pattern anyOf(List<String> phrases) {
        return Pattern.compile(String.join("|", phrases), Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * The phrases.
     *
     * @param softened a sentence with one of these denies, doubts or fears what it says
     */
    private record Words(List<String> claims, List<String> softened) {}
}
