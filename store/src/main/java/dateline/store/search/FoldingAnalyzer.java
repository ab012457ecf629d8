package dateline.store.search;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of any language (UAX #29), without case and accents: also those of Greek and Cyrillic, and
 * those that are written as characters of their own. An apostrophe parts words, so that "Mara"
 * finds "Mara's" and "d'Mara". Thread-safe.
 */
final class FoldingAnalyzer extends Analyzer {
  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  private static NormalizeCharMap apostrophes() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    List.of("'", "’", "ʼ", "＇").forEach(apostrophe -> map.add(apostrophe, " "));
    return map.build();
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(APOSTROPHES, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, normalize(field, words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new WithoutAccents(new LowerCaseFilter(in)));
  }

  private static final class WithoutAccents extends TokenFilter {
    /** The accents of European scripts; in others such marks are vowels, and tell words apart. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    private static final int LAST_ASCII = 0x7f;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WithoutAccents(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (!isAscii()) {
        String parted = Normalizer.normalize(term, Normalizer.Form.NFKD);
        String folded = ACCENTS.matcher(parted).replaceAll("");
        if (!folded.isEmpty()) {
          term.setEmpty().append(folded);
        }
      }
      return true;
    }

    private boolean isAscii() {
      char[] buffer = term.buffer();
      for (int i = 0; i < term.length(); i++) {
        if (buffer[i] > LAST_ASCII) {
          return false;
        }
      }
      return true;
    }
  }
}
