package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Finds the stem of English, Russian and Arabic words in one pass: each stemmer leaves the other scripts alone, so a
 * dream may mix languages. No stop words are dropped, because "not" matters.
 */
final class StemAnalyzer extends Analyzer {

    /** The alef of an indefinite accusative, which Lucene's Arabic stemmer leaves in place. */
    private static final Pattern ACCUSATIVE = Pattern.compile("^(\\p{InArabic}{3,})\u0627$");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream even = new EvenSpelling(new LowerCaseFilter(words));
        TokenStream english = new SnowballFilter(new EnglishPossessiveFilter(even), new EnglishStemmer());
        TokenStream russian = new SnowballFilter(english, new RussianStemmer());
        TokenStream arabic = new PatternReplaceFilter(new ArabicNormalizationFilter(russian), ACCUSATIVE, "$1", false);
        return new TokenStreamComponents(words, new ArabicStemFilter(arabic));
    }
}
