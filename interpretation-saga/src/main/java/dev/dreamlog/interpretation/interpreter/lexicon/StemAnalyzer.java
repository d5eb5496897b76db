package dev.dreamlog.interpretation.interpreter.lexicon;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Finds the stem of English, Russian and Arabic words in one pass: each stemmer leaves the other scripts alone, so a
 * dream may mix languages. No stop words are dropped, because "not" matters.
 */
final class StemAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream english = new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        TokenStream russian = new SnowballFilter(english, new RussianStemmer());
        return new TokenStreamComponents(words, new ArabicStemFilter(new ArabicNormalizationFilter(russian)));
    }
}
