package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerFileTest {

  /** As of XLM-R, but for the number of pieces. */
  private static final String UNIGRAM =
      """
      {"added_tokens": [{"id": 0, "content": "<s>", "special": true}],
       "normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAA"},
       "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"},
         {"type": "Metaspace", "replacement": "▁", "add_prefix_space": true}]},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
           {"SpecialToken": {"id": "</s>", "type_id": 0}}],
         "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
           "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
       "model": {"type": "Unigram", "unk_id": 3, "vocab":
         [["<s>", 0], ["<pad>", 0], ["</s>", 0], ["<unk>", 0], ["▁ha", -2.5], ["fen", -3], ["▁", -4]]}}
      """;

  /** As of LaBSE: capitals and accents are kept, Chinese characters stand apart. */
  private static final String CASED =
      """
      {"normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
         "strip_accents": null, "lowercase": false},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 2], "cls": ["[CLS]", 1]},
       "model": {"unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
         "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "Kör": 3, "##per": 4, "kor": 5, "水": 6}}}
      """;

  @TempDir private Path folder;

  private Tokenizer tokenizer(String name, String content) throws IOException {
    return TokenizerFile.read(Files.writeString(folder.resolve(name), content));
  }

  @Test
  void unigramIsReadWithItsMarks() throws IOException {
    assertThat(tokenizer("tokenizer.json", UNIGRAM).tokens("hafen fen", 9))
        .containsExactly(0, 4, 5, 6, 5, 2);
  }

  @Test
  void casedWordPieceIsReadWithItsMarks() throws IOException {
    assertThat(tokenizer("tokenizer.json", CASED).tokens("Körper kor水 KOR", 9))
        .containsExactly(1, 3, 4, 5, 6, 0, 2);
  }

  @Test
  void lettersAreFoldedWhereTheFileSaysSo() throws IOException {
    String uncased = CASED.replace("\"lowercase\": false", "\"lowercase\": true");

    assertThat(tokenizer("tokenizer.json", uncased).tokens("KÖR", 9)).containsExactly(1, 5, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tokenizer.json | {\"model\": {\"type\": \"BPE\", \"merges\": []}} | BPE",
        "tokenizer.json | {\"model\": {\"type\": \"Unigram\", \"vocab\": []}} | unk_id",
        "tokenizer.json | {\"model\": {\"type\": \"WordPiece\", \"vocab\": {}}} | [UNK]",
        "tokenizer.json | not JSON | tokenizer.json",
        "vocab.txt | one two | [CLS]",
      })
  void whatIsNoSuchFileIsNamed(String name, String content, String reason) {
    assertThatThrownBy(() -> tokenizer(name, content))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(reason);
  }
}
