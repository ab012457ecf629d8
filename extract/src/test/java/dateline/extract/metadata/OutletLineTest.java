package dateline.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.credit.Agencies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletLineTest {
  private final OutletLine lines = new OutletLine(new Agencies());

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "© 2026 Vale Post. All rights reserved. = Vale Post",
        "Copyright © 2019-2026 Vale Post, Inc. | Imprint = Vale Post",
        "Copyright 2026 by The Vale Post All Rights Reserved = The Vale Post",
        "© Bergland-Bote 2026 = Bergland-Bote",
        "vale-news.example is an automatic aggregator of the press. = vale-news.example",
        "Disclaimer: ValePress is an automatic aggregator of headlines. = ValePress",
        "About Vale Post is a weekly newspaper for the islands. = Vale Post",
        "The post Ferry stays in harbour appeared first on Vale Post. = Vale Post"
      })
  void namesItsOutlet(String line, String name) {
    assertThat(lines.named(line)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© 2026 Reuters. All rights reserved.",
        "© 2026 All rights reserved",
        "© 2026 WordPress Theme by Olm",
        "Ana Lind is a news editor at the Vale Post.",
        "Ana Lind is a reporter for a newspaper.",
        "This is a newspaper for the islands.",
        "The ferry is a sign of the times.",
        "Photo: © Ana Lind"
      })
  void namesNone(String line) {
    assertThat(lines.named(line)).isEmpty();
  }
}
