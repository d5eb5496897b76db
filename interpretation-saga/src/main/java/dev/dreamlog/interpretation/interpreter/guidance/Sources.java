package dev.dreamlog.interpretation.interpreter.guidance;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.ShippedJson;

/** The table of checked sources. Only what stands here is called verified, whoever cites it. */
public final class Sources {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|ـ");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern NOISE = Pattern
            .compile("\\b(sahih|al|an|hadith|no|number|сахих|аль|ан|хадис|صحيح|حديث|رقم)\\b ?",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Source> table;
    private final Map<String, Source> bySpelling = new HashMap<>();

    private Sources(List<Source> table) {
        this.table = table;
        table.forEach(source -> source.spellings().forEach(text -> bySpelling.put(plain(text), source)));
    }

    public static Sources shipped() {
        return new Sources(ShippedJson.read(Sources.class, "sources.json", new TypeReference<>() {
        }));
    }

    /** Everything a tradition may be supported with. */
    public List<Reference> of(Tradition tradition, AnswerLanguage language) {
        return table.stream().filter(source -> source.traditions().contains(tradition))
                .map(source -> source.in(language)).collect(Collectors.toList());
    }

    /** One source by its name in the table. */
    public Reference cite(String id, AnswerLanguage language) {
        return table.stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow().in(language);
    }

    /** Judges what somebody cites: known sources come back in our own words, others as they are and unverified. */
    public Reference check(Reference.Kind kind, String citation, AnswerLanguage language) {
        Source known = bySpelling.get(plain(citation));
        return known != null && known.kind() == kind ? known.in(language) : new Reference(kind, citation, false);
    }

    private static String plain(String citation) {
        String bare = MARKS.matcher(Normalizer.normalize(citation, Normalizer.Form.NFKD)).replaceAll("");
        String words = BETWEEN_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return NOISE.matcher(words).replaceAll("").strip();
    }
}
