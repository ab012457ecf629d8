package dateline.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.desk.search.Snippet.Run;
import org.junit.jupiter.api.Test;

class SnippetTest {
  @Test
  void marksBecomeRunsAndEntitiesText() {
    assertThat(Snippet.runs("&lt;i&gt; a <b>b</b> &amp; c"))
        .containsExactly(new Run("<i> a ", false), new Run("b", true), new Run(" & c", false));
  }

  @Test
  void whateverElseLooksLikeMarkupStaysText() {
    assertThat(Snippet.runs("<b>x<script>")).containsExactly(new Run("x<script>", true));
    assertThat(Snippet.runs("</b>y")).containsExactly(new Run("</b>y", false));
    assertThat(Snippet.runs("")).isEmpty();
  }
}
